// Shows a finding's sentence at the pointer while it is over one of the finding's cells.
import type { Injector } from "@univerjs/core";
import { HoverManagerService } from "@univerjs/sheets-ui";

/** Distance of the sentence from the pointer and from the window's edge, in pixels. */
const APART = 14;
const WIDTH = 320;

const LOOK: Partial<CSSStyleDeclaration> = {
  position: "fixed",
  zIndex: "60",
  maxWidth: `${String(WIDTH)}px`,
  padding: "6px 10px",
  pointerEvents: "none",
  overflowWrap: "anywhere",
  color: "var(--colorNeutralForeground1)",
  backgroundColor: "var(--colorNeutralBackground1)",
  border: "1px solid var(--colorNeutralStroke1)",
  borderRadius: "4px",
  boxShadow: "var(--shadow8)",
};

/** Registers the display for the engine's lifetime. `noteAt` returns the sentence about a cell. */
export function showNotesOnHover(
  injector: Injector,
  container: HTMLElement,
  noteAt: (unit: string, sheet: string, row: number, column: number) => string | undefined,
): void {
  const note = document.createElement("div");
  note.setAttribute("role", "tooltip");
  note.hidden = true;
  Object.assign(note.style, LOOK);
  (container.parentElement ?? document.body).append(note); // everything inside the container belongs to the engine
  const hide = (): void => {
    note.hidden = true;
  };
  injector.get(HoverManagerService).currentCellPosWithEvent$.subscribe((cell) => {
    const text = cell ? noteAt(cell.unitId, cell.subUnitId, cell.row, cell.col) : undefined;
    if (!cell || text === undefined) {
      hide();
      return;
    }
    note.textContent = text;
    note.hidden = false;
    const { clientX, clientY } = cell.event;
    note.style.left = `${String(Math.max(0, Math.min(clientX + APART, window.innerWidth - note.offsetWidth - APART)))}px`;
    const below = clientY + APART;
    const fits = below + note.offsetHeight + APART < window.innerHeight;
    note.style.top = `${String(fits ? below : clientY - APART - note.offsetHeight)}px`;
  });
  container.addEventListener("pointerleave", hide);
  for (const gone of ["pointerdown", "wheel", "keydown"] as const) container.addEventListener(gone, hide, { capture: true, passive: true });
}
