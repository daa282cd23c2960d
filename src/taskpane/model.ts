// The pane's view model: what is known, what is in progress, and what the user may request. React only displays it.
import type { Checked, CheckOptions } from "../app/check-with";
import { WatchedState } from "../app/watched-state";
import type { Localised } from "../danish/localised";
import { inBoth, type Language } from "../report/sentences";
import { HostError } from "../workbook/ports";
import { contentAt } from "../workbook/cell-content";
import type { CellReference, Workbook } from "../workbook/workbook";
import { announce } from "./announce";
import { checkBudget, checkFully, checkOptionsOf, type OfDocuments } from "./check-options";
import { languageOf, loadWords } from "./language";
import { cellsOf, countGroup } from "./items";
import { findLocked } from "./locked-cells";
import { Look } from "./look";
import type { Memory, Settings } from "./memory";
import { findSeal, outcomeOf, problemOf } from "./outcome";
import type { PaneHost } from "./pane-host";
import { initialState, itemsOfOutcome, linePlaces } from "./pane-state";
import type { ListState, Outcome, PaneState, Trouble, Undo, View } from "./pane-state";
import { SessionMemory } from "./session-memory";
import { goToCells, showCells } from "./show-cells";
import { surfaceFault } from "./surface-fault";
import { troubleOf, type HostErrorTexts } from "./trouble";

/** How long after the last edit the sheet is checked again, in milliseconds. */
const QUIET_TIME = 500;

/** Whether every cell that was written holds again what it held before. */
const isTakenBack = (workbook: Workbook, { edits }: Undo): boolean =>
  edits.length > 0 && edits.every(({ sheet, cell, from }) => contentAt(workbook, sheet, cell) === from);

export class PaneModel extends WatchedState<PaneState> {
  private stopListening: (() => Promise<void>) | null = null;
  private stopSelections: (() => Promise<void>) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private isStale = false;
  private isStopped = true;
  /** Errors of the last check itself, and those shown when it was requested: a successful check clears only these. */
  private ofCheck: Trouble | null = null;
  private answered: Trouble | null = null;
  /** Loaded with the first document. */
  ofDocuments: OfDocuments | null = null;
  readonly sessions: SessionMemory;
  private session = 0;
  private displayLanguage: string;
  /** Each finding's number, by its key. */
  private readonly numbers = new Map<string, number>();
  private readonly look: Look;

  constructor(
    readonly host: PaneHost,
    readonly memory: Memory,
    /** What is asked of the host once, after the first check, and what a cell selected in the sheet leads to. */
    private readonly follow: {
      readonly firstCheck?: (model: PaneModel) => Promise<void>;
      readonly selection?: (model: PaneModel, cell: CellReference) => void;
    } = {},
  ) {
    super(initialState(memory.settings, languageOf(memory.settings, host.displayLanguage), host.kind === "excel" && !memory.welcomed));
    this.displayLanguage = host.displayLanguage;
    const isSeen = (): boolean => this.isStopped || this.running !== null || this.timer !== undefined || this.state.trouble !== null;
    this.look = new Look({ source: host.source, shown: () => (isSeen() ? null : this.state.outcome), check: () => this.check() });
    this.sessions = new SessionMemory(memory, host.fileName ?? "");
  }

  /** Checks, and again after every change of the workbook until stopped. */
  async start(): Promise<void> {
    this.isStopped = false;
    const session = ++this.session;
    await this.speak(this.state.language);
    await this.check();
    if (!this.isOver(session)) await this.attempt(async () => this.follow.firstCheck?.(this));
    if (!this.isOver(session) && !this.state.settings.keepsUndo) await this.attempt(() => this.listenToSelections(session));
  }

  /** After the verdict, which does not wait for it. */
  private async listenToSelections(session: number): Promise<void> {
    const stop = await this.host.surface.onSelect?.((cell) => this.follow.selection?.(this, cell));
    if (this.isOver(session)) await stop?.();
    else this.stopSelections = stop ?? null;
  }

  /** Listens for changes before the first reading, so that no edit is missed. Returns what went wrong, or null. */
  private async listen(): Promise<unknown> {
    if (this.stopListening || this.isStopped || this.state.settings.keepsUndo) return null;
    const { session } = this;
    try {
      const stop = await this.host.surface.onChange(({ perhaps }) => (perhaps ? this.lookSoon() : this.checkSoon()));
      if (this.isOver(session)) await stop();
      else this.stopListening = stop;
      return null;
    } catch (error) {
      return error;
    }
  }

  /** Whether what was started with this number has been stopped since. */
  private isOver(session: number): boolean {
    return this.isStopped || session !== this.session;
  }

  /** Stops listening. A host that is already gone has nothing to remove the listener from. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.dropTimer();
    const stops = [this.stopListening, this.stopSelections];
    this.stopListening = this.stopSelections = null;
    for (const stop of stops) await this.attempt(async () => stop?.());
  }

  /** Reads and checks the workbook; a call during a check makes it run once more. */
  check(answered: Trouble | null = this.state.trouble): Promise<void> {
    this.dropTimer();
    this.answered = answered;
    this.isStale = true;
    this.running ??= this.checkWhileStale().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** After a sign that may be none. */
  lookSoon(): void {
    this.look.soon();
  }

  /** Checks once the user has paused. */
  private checkSoon(): void {
    this.dropTimer();
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      void this.check(this.answered);
    }, QUIET_TIME);
  }

  private dropTimer(): void {
    clearTimeout(this.timer);
    this.look.stop();
    this.timer = undefined;
  }

  /** Checks at once if the sheet has changed since it was read, so that nothing is looked up at an outdated place. */
  private async catchUp(): Promise<void> {
    if (this.timer !== undefined || this.running) await this.check();
  }

  private async checkWhileStale(): Promise<void> {
    this.set({ isChecking: true });
    let lost: unknown;
    try {
      const deafness = await this.listen();
      while (this.isStale) {
        this.isStale = false;
        const workbook = await this.host.source.read();
        const checked = await checkFully(workbook, this.checkOptions(), this.ofDocuments, (error) => (lost = error));
        this.show(checked.kind === "checked" ? outcomeOf(checked, this.numbers) : await problemOf(checked));
      }
      if ([this.ofCheck, this.answered].includes(this.state.trouble)) this.set({ trouble: null });
      if (deafness !== null) this.failed(deafness, () => void this.check());
      if (lost !== undefined) this.ofCheck = this.failed(lost, () => void this.check());
    } catch (error) {
      this.ofCheck = this.failed(error, () => void this.check());
    } finally {
      this.set({ isChecking: false });
    }
  }

  checkOptions(): CheckOptions {
    return checkOptionsOf(this.state, this.ofDocuments);
  }

  /** Rechecks what was read, without reading: after documents or settings changed. */
  recheck(): void {
    if (this.state.outcome?.kind !== "checked") return;
    const { checked, lacksLater } = checkBudget(this.state.outcome.checked.workbook, this.checkOptions(), this.ofDocuments);
    if (lacksLater) return void this.check();
    if (checked.kind === "checked") this.show(outcomeOf(checked, this.numbers)); // a budget remains one, whatever it is compared with
  }

  private show(outcome: Outcome): void {
    const before = this.state.outcome;
    const openFinding =
      outcome.kind === "checked" && outcome.items.some((item) => item.key === this.state.openFinding) ? this.state.openFinding : null;
    const announcement = inBoth((language) => announce(outcome, language));
    const isNews = before === null || announcement.da !== inBoth((language) => announce(before, language)).da;
    const compared =
      outcome.kind === "checked" ? this.sessions.compare(outcome.checked) : { since: null, sinceReport: null, isStoredLost: false };
    const mostErrors = Math.max(this.state.mostErrors, outcome.kind === "checked" ? countGroup(outcome.items, "error") : 0);
    this.set({ outcome, openFinding, mostErrors, ...compared, ...(isNews ? { announcement } : {}) });
    // Taken back in the sheet: the message's own way back has nothing left to do.
    const { undo } = this.state;
    if (undo && outcome.kind === "checked" && isTakenBack(outcome.checked.workbook, undo)) this.set({ notice: null, undo: null });
    void this.attempt(async () => {
      const seal = await findSeal(outcome);
      if (this.state.outcome === outcome) this.set({ seal });
    });
  }

  /** Remembers what a report said, to compare with later. */
  rememberReport(checked: Checked): void {
    this.sessions.rememberReport(checked);
    this.set(this.sessions.compare(checked));
  }

  /** Selects cells and brings them into view; if lines have moved since they were shown, says so instead. */
  async goTo(cells: readonly CellReference[]): Promise<void> {
    if (cells.length === 0) return;
    const shown = linePlaces(this.state.outcome);
    await this.catchUp();
    if (linePlaces(this.state.outcome) !== shown) return void this.failed(new HostError("missing"), null);
    await this.act(
      () => goToCells(this, cells),
      () => void this.goTo(cells),
    );
  }

  /** Opens a finding's details and goes to its cells' current place. If requested by the sheet, leaves the sheet as is. */
  async openFinding(key: string, by: "pane" | "sheet" = "pane"): Promise<void> {
    const isFollowed = by === "sheet";
    this.set({ view: "findings", openFinding: key, isFollowed, leftFinding: null, locked: [], notice: null, undo: null, question: null });
    await this.catchUp();
    const item = itemsOfOutcome(this.state.outcome).find((candidate) => candidate.key === key);
    // Gone, or left for another meanwhile.
    if (!item || this.state.openFinding !== key) return;
    await this.act(
      async () => {
        const cells = cellsOf(item);
        if (cells.length > 0 && !isFollowed) await showCells(this, cells);
        this.set({ locked: await findLocked(this.host.surface, this.state.outcome, item) });
      },
      () => void this.openFinding(key),
    );
  }

  closeFinding(): void {
    this.set({ openFinding: null, leftFinding: this.state.openFinding });
  }

  setView(view: View): void {
    this.set({ view, openFinding: null, leftFinding: null, notice: null, undo: null, question: null });
  }

  setList(part: Partial<ListState>): void {
    this.set({ list: { ...this.state.list, ...part }, leftFinding: null });
  }

  /** Hides the words of the first opening, for good. */
  endWelcome(): void {
    this.memory.setWelcomed();
    this.set({ isWelcoming: false });
  }

  /** Does the work at once if the host can undo it, else after a yes. */
  askWhereUndoIsLost(question: Localised, work: () => Promise<void>): Promise<void> {
    if (this.host.surface.abilities.undo !== "none") return work();
    this.ask(question, work);
    return Promise.resolve();
  }

  ask(question: Localised, yes: () => Promise<void>): void {
    this.set({ notice: null, undo: null, question: { text: question, yes: () => void yes() }, announcement: question });
  }

  answer(yes: boolean): void {
    const { question } = this.state;
    this.set({ question: null });
    if (yes) question?.yes();
  }

  dismiss(): void {
    this.set({ trouble: null, notice: null, undo: null });
  }

  setSettings(settings: Settings): void {
    this.memory.setSettings(settings);
    this.set({ settings });
    void this.speak(languageOf(settings, this.displayLanguage));
    this.recheck();
  }

  /** The host's language changed while the pane is open; the user's own choice still takes precedence. */
  followLanguage(displayLanguage: string): void {
    this.displayLanguage = displayLanguage;
    void this.speak(languageOf(this.state.settings, displayLanguage));
  }

  /** Switches language once its words are loaded, and rebuilds the words of what is shown. */
  private async speak(language: Language): Promise<void> {
    try {
      await loadWords(language);
    } catch (error) {
      this.failed(error, () => void this.speak(language));
      return;
    }
    if (language !== languageOf(this.state.settings, this.displayLanguage) || language === this.state.language) return;
    this.set({ language });
    this.recheck();
  }

  /** Carries out a user request; a failure becomes a sentence with a retry, and nothing else changes. `texts` are more specific than the host's. */
  async act(work: () => Promise<void> | void, retry: (() => void) | null, texts: HostErrorTexts = {}): Promise<void> {
    this.set({ isActing: true, trouble: null, notice: null, undo: null, question: null });
    try {
      await work();
    } catch (error) {
      this.failed(error, retry, texts);
    } finally {
      this.set({ isActing: false });
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.isStopped) this.failed(error, () => void this.start());
    }
  }

  /** The user gets a sentence; for an error of ours, the browser gets the error. */
  private failed(error: unknown, retry: (() => void) | null, texts: HostErrorTexts = {}): Trouble {
    const show = (trouble: Trouble): void => this.set({ trouble, announcement: trouble.text });
    const { trouble, isOurFault } = troubleOf(error, retry, texts, this.host.unreadable, show);
    show(trouble);
    if (isOurFault) surfaceFault(error);
    return trouble;
  }

  /** Shows what was done and announces it. `undo` reverts it. */
  say(notice: Localised, undo: Undo | null = null): void {
    this.set({ notice, undo, announcement: notice });
  }

  /** While there is no verdict, the reason why stays: nothing else that is done takes it away. */
  override set(part: Partial<PaneState>): void {
    const { outcome, trouble } = { ...this.state, ...part };
    super.set(outcome === null && trouble === null ? { ...part, trouble: this.ofCheck } : part);
  }
}
