// The button at a cell that has a drop-down list, and the list itself: arrows, first letters, Enter chooses, Esc closes.
import { Button, MenuItemRadio, MenuList, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { EditContent } from "../../workbook/ports";
import type { CellList } from "./grid-lists";

/** The button's width, and the most that a list takes, in pixels. */
const BUTTON = 24;
const WIDEST = 360;
const HIGHEST = 320;

/** Where a cell is drawn, in pixels of the grid's element. */
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
  /** Puts the keyboard back into the cell. */
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
    /** The grid's element, beside which the button stands: all that is in it is the engine's. */
    private readonly container: HTMLElement,
    private readonly actions: Actions,
  ) {
    (container.parentElement ?? document.body).append(this.place);
    this.root = createRoot(this.place);
  }

  /** Shows the button of a list at its cell. `current`: what the cell holds. */
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

  /** Opens the list; answers whether there is one. */
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
  /** Closes and puts the keyboard back. */
  readonly close: () => void;
  /** Closes, the keyboard being elsewhere. */
  readonly dismiss: () => void;
  readonly choose: (content: EditContent) => void;
}

function CellListView({ list, box, current, isOpen, room, toggle, close, dismiss, choose }: ViewProps) {
  const styles = useStyles();
  const menu = useRef<HTMLDivElement>(null);
  const name = document.documentElement.lang === "en" ? `Show list for ${list.cell}` : `Vis listen for ${list.cell}`;
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
            event.stopPropagation(); // the sheet's keys are not the list's
            if (event.key !== "Escape" && event.key !== "Tab" && !(event.altKey && event.key === "ArrowUp")) return;
            event.preventDefault();
            close();
          }}
          onBlur={(event) => {
            if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) dismiss(); // the button closes it itself
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
