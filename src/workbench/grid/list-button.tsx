// The button at a cell with a drop-down list, and the list itself: arrows, first letters, Enter chooses, Esc closes.
import { Button, MenuItemRadio, MenuList, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { EditContent } from "../../workbook/ports";
import type { CellList } from "./grid-lists";
import { pageLanguage } from "./page-language";

/** Width of the button and maximum size of a list, in pixels. */
const BUTTON = 24;
const WIDEST = 360;
const HIGHEST = 320;

/** Position of a cell, in pixels of the grid's element. */
export interface CellBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const useStyles = makeStyles({
  button: { position: "absolute", zIndex: 15, minWidth: `${String(BUTTON)}px`, width: `${String(BUTTON)}px`, padding: 0 },
  list: {
    position: "absolute",
    zIndex: 16,
    minWidth: "180px",
    maxWidth: `${String(WIDEST)}px`,
    overflowY: "auto",
    padding: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});

interface Actions {
  readonly choose: (content: EditContent) => void;
  /** Returns the focus to the cell. */
  readonly leave: () => void;
}

interface Shown {
  readonly list: CellList;
  readonly box: CellBox;
  readonly current: string;
}

export class ListButton {
  private readonly place = document.createElement("div");
  private readonly root: Root;
  private shown: Shown | undefined;
  private isOpen = false;

  constructor(
    /** The grid's element, whose sibling the button is: everything inside it belongs to the engine. */
    private readonly container: HTMLElement,
    private readonly actions: Actions,
  ) {
    (container.parentElement ?? document.body).append(this.place);
    this.root = createRoot(this.place);
  }

  /** Shows the list button at its cell. `current`: the cell's content. */
  show(list: CellList, box: CellBox, current: string): void {
    if (this.shown?.list.cell !== list.cell) this.isOpen = false;
    this.shown = { list, box, current };
    this.draw();
  }

  hide(): void {
    if (!this.shown) return;
    this.shown = undefined;
    this.isOpen = false;
    this.draw();
  }

  /** Opens the list; returns whether there is one. */
  open(): boolean {
    if (!this.shown) return false;
    this.setOpen(true);
    return true;
  }

  private setOpen(open: boolean): void {
    this.isOpen = open;
    this.draw();
  }

  private draw(): void {
    const { shown, isOpen, actions } = this;
    const close = (): void => {
      this.setOpen(false);
      actions.leave();
    };
    const choose = (content: EditContent): void => {
      actions.choose(content);
      close();
    };
    this.root.render(
      shown && (
        <CellListView
          {...shown}
          {...{ isOpen, close, choose }}
          room={{ width: this.container.clientWidth, height: this.container.clientHeight }}
          toggle={() => {
            if (isOpen) close();
            else this.setOpen(true);
          }}
          dismiss={() => this.setOpen(false)}
        />
      ),
    );
  }
}

interface ViewProps extends Shown {
  readonly isOpen: boolean;
  readonly room: { readonly width: number; readonly height: number };
  readonly toggle: () => void;
  /** Closes and returns the focus. */
  readonly close: () => void;
  /** Closes without returning the focus, which is already elsewhere. */
  readonly dismiss: () => void;
  readonly choose: (content: EditContent) => void;
}

function CellListView({ list, box, current, isOpen, room, toggle, close, dismiss, choose }: ViewProps) {
  const styles = useStyles();
  const menu = useRef<HTMLDivElement>(null);
  const name = pageLanguage() === "en" ? `Show list for ${list.cell}` : `Vis listen for ${list.cell}`;
  useEffect(() => {
    if (!isOpen) return;
    const items = menu.current?.querySelectorAll<HTMLElement>("[role=menuitemradio]");
    [...(items ?? [])].find((item) => item.ariaChecked === "true")?.focus();
    if (!menu.current?.contains(document.activeElement)) items?.[0]?.focus();
  }, [isOpen, list.cell]);
  const height = Math.max(box.bottom - box.top, BUTTON - 4);
  const left = Math.min(box.right, room.width - BUTTON);
  const below = room.height - box.bottom;
  const isBelow = below >= Math.min(HIGHEST, box.top);
  return (
    <>
      <Button
        className={styles.button}
        style={{ left, top: box.top, height }}
        size="small"
        appearance="secondary"
        icon={<ChevronDownRegular />}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={toggle}
      />
      {isOpen && (
        <div
          ref={menu}
          className={styles.list}
          style={{
            left: Math.max(0, Math.min(box.left, room.width - WIDEST)),
            maxHeight: Math.max(120, Math.min(HIGHEST, (isBelow ? below : box.top) - 8)),
            ...(isBelow ? { top: box.bottom } : { bottom: room.height - box.top }),
          }}
          onKeyDown={(event) => {
            event.stopPropagation(); // keeps the list's keys from the sheet
            if (event.key !== "Escape" && event.key !== "Tab" && !(event.altKey && event.key === "ArrowUp")) return;
            event.preventDefault();
            close();
          }}
          onBlur={(event) => {
            if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) dismiss(); // the button closes the list itself
          }}
        >
          <MenuList
            aria-label={name}
            checkedValues={{ value: list.options.flatMap(({ text }, at) => (text === current ? [String(at)] : [])).slice(0, 1) }}
            onCheckedValueChange={(_, { checkedItems }) => {
              const option = list.options[Number(checkedItems[0])];
              if (option) choose(option.content);
            }}
          >
            {list.options.map(({ text }, at) => (
              <MenuItemRadio key={at} name="value" value={String(at)}>
                {text}
              </MenuItemRadio>
            ))}
          </MenuList>
        </div>
      )}
    </>
  );
}
