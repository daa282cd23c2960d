// Answers Office.js's ProcessQuery batches over a workbook in memory, records what they ask, and fails where a test says so.
import { usualBehaviours, type Behaviours } from "./behaviours";
import { OfficeFault, UnknownToHost, type Fault } from "./faults";
import type { MemoryWorkbook } from "./memory-workbook";
import { isPlain, pascal, plain, query, type Node, type Plain, type Value } from "./nodes";
import { Registrations, workbookNode } from "./objects";

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly Value[]; readonly ReferencedObjectPathIds?: unknown };
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: unknown; readonly Top?: unknown; readonly Skip?: unknown };
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly Value[]; readonly ReferencedObjectPathIds?: unknown };
}

export interface Query {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** One round trip as the host saw it. */
export interface Batch {
  /** `Type.Member` in the order carried out; a set has ` =`, a load ` ?`. */
  readonly calls: readonly string[];
  /** Those that change the workbook. */
  readonly writes: readonly string[];
  /** Those that change what the user sees or has selected. */
  readonly views: readonly string[];
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Request flags: 64 asks Excel to wait for the end of cell editing. */
  readonly flags: number;
}

export type Reply =
  | { readonly kind: "answer"; readonly body: string; readonly after?: number }
  | { readonly kind: "transport"; readonly code?: string }
  | { readonly kind: "silence" };

const HOUSEKEEPING = "Microsoft.InternalService.AddinInternalService";
const READS = /^(Get|_)|^(AutofitColumns)$/;
const VIEWS = /^(Activate|Select)$/;

export class Answerer {
  readonly batches: Batch[] = [];
  readonly registrations = new Registrations();
  /** What was asked that this host does not know. Never empty at the end of a good test. */
  readonly unknown: string[] = [];
  /** Ranges the runtime keeps across batches, by the identifier they were given. */
  readonly kept = new Map<string, Node>();
  nextReference = 1;
  /** After a long sleep: every request is refused until the pane is opened anew (office-js #6585). */
  isExpired = false;
  /** No request is answered any more. */
  isHanging = false;
  private readonly faults: { fault: Fault; skip: number }[] = [];

  /** Runs with one undo step for all that they write: how many are open. */
  openGroups = 0;
  private opened: MemoryWorkbook;

  constructor(
    workbook: MemoryWorkbook,
    readonly behaviours: Behaviours = usualBehaviours(),
  ) {
    this.opened = workbook;
    workbook.behaviours = behaviours;
  }

  get workbook(): MemoryWorkbook {
    return this.opened;
  }

  set workbook(workbook: MemoryWorkbook) {
    this.opened = workbook;
    workbook.behaviours = this.behaviours;
  }

  /** Makes a coming batch fail: the next one, or that after `skip` others. */
  inject(fault: Fault, skip = 0): void {
    this.faults.push({ fault, skip });
  }

  /** Whether an injected fault is still waiting. */
  get pendingFaults(): number {
    return this.faults.length;
  }

  /** Takes back what has not failed yet. */
  clearFaults(): void {
    this.faults.length = 0;
  }

  /** Forgets what was recorded. */
  reset(): void {
    this.batches.length = 0;
  }

  answer(body: Query, requestBytes: number, flags: number): Reply {
    // Office.js itself says in the browser that it is ready; that is none of the add-in's.
    if (Object.values(body.ObjectPaths).some((path) => path.Name === HOUSEKEEPING)) {
      const Results = body.Actions.map(({ Id }) => ({ ActionId: Id, Value: {} }));
      return { kind: "answer", body: JSON.stringify({ Results, TraceIds: [] }) };
    }
    if (this.isHanging) return { kind: "silence" };
    if (this.isExpired) return { kind: "transport", code: "InvalidOrTimedOutSession" };
    const fault = this.dueFault();
    const batch = new BatchRun(this, body);
    if (fault?.kind === "transport" || (fault?.kind === "silence" && !fault.carriedOut)) {
      this.record(batch, requestBytes, 0, flags);
      return fault.kind === "silence" ? { kind: "silence" } : fault;
    }
    const text = JSON.stringify(batch.run(fault?.kind === "error" ? fault : undefined));
    if (text.length > this.behaviours.mostResponseBytes) {
      this.record(batch, requestBytes, 0, flags);
      return { kind: "transport", code: "ResponsePayloadSizeLimitExceeded" };
    }
    this.record(batch, requestBytes, text.length, flags);
    if (fault?.kind === "silence") return { kind: "silence" };
    return { kind: "answer", body: text, ...(fault?.kind === "late" && { after: fault.after }) };
  }

  private dueFault(): Fault | undefined {
    const due = this.faults.findIndex((item) => item.skip === 0);
    const found = due < 0 ? undefined : this.faults.splice(due, 1)[0];
    for (const item of this.faults) item.skip--;
    return found?.fault;
  }

  private record({ calls, writes, views }: BatchRun, requestBytes: number, responseBytes: number, flags: number): void {
    this.batches.push({ calls, writes, views, requestBytes, responseBytes, flags });
  }
}

class BatchRun {
  readonly calls: string[] = [];
  readonly writes: string[] = [];
  readonly views: string[] = [];
  private readonly resolved = new Map<number, Node | null>();
  private fault: Extract<Fault, { kind: "error" }> | undefined;

  constructor(
    private readonly host: Answerer,
    private readonly body: Query,
  ) {}

  run(fault?: Extract<Fault, { kind: "error" }>): object {
    this.fault = fault;
    const Results: { ActionId: number; Value: Value }[] = [];
    for (const [ActionIndex, action] of this.body.Actions.entries()) {
      try {
        Results.push({ ActionId: action.Id, Value: this.carryOut(action) });
      } catch (error) {
        const known = error instanceof OfficeFault;
        if (!known) this.host.unknown.push(String(error));
        const Code = known ? error.code : "GeneralException";
        const Message = error instanceof Error ? error.message : String(error);
        return { Error: { Code, Message, Location: this.calls.at(-1) ?? "", HttpStatusCode: 400, ActionIndex }, Results, TraceIds: [] };
      }
    }
    return { Results, TraceIds: [] };
  }

  private carryOut(action: Action): Value {
    switch (action.ActionType) {
      case 1: {
        const node = this.resolve(action.ObjectPathId);
        if (node === null) return null;
        const id = node.properties?.Id;
        const reference = [...this.host.kept].find(([, kept]) => kept === node)?.[0];
        return { ...(id && { Id: id() }), ...(reference !== undefined && { _ReferenceId: reference }) };
      }
      case 2: {
        const node = this.resolve(action.ObjectPathId);
        this.call(node, "?", "");
        const { Select = [], ...rest } = action.QueryInfo ?? {};
        if (Object.keys(rest).length > 0) throw new UnknownToHost(`query ${JSON.stringify(rest)}`);
        if (Select.length === 0) throw new UnknownToHost(`${node?.type ?? "null"} loaded whole`);
        return query(node, Select);
      }
      case 3: {
        const node = this.resolve(action.ObjectPathId);
        const result = this.invoke(node, action.Name, argumentsOf(action));
        return result !== null && isPlain(result) ? result.plain : {};
      }
      case 4: {
        const node = this.resolve(action.ObjectPathId);
        if (node === null) return null;
        const setter = node.setters?.[action.Name];
        if (!setter) throw new UnknownToHost(`set ${node.type}.${action.Name}`);
        this.call(node, action.Name, " =");
        this.write(`${node.type}.${action.Name} =`);
        setter(argumentsOf(action)[0]);
        return null;
      }
      case 5:
        return null;
      default:
        throw new UnknownToHost(`action type ${action.ActionType} ${action.Name}`);
    }
  }

  private resolve(id: number): Node | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new UnknownToHost(`object path ${id}`);
    const node = this.follow(path);
    this.resolved.set(id, node);
    return node;
  }

  private follow(path: ObjectPath): Node | null {
    if (path.ObjectPathType === 1) return workbookNode(this.host.workbook, this.host.registrations);
    if (path.ObjectPathType === 6) return this.host.kept.get(path.Name) ?? null;
    if (path.ObjectPathType === 7) return null;
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    // Whatever is asked of a null object is a null object, as in `getItemOrNullObject(…).delete()`.
    if (parent === null && path.ParentObjectPathId !== undefined) return null;
    if (!parent) throw new UnknownToHost(`object path type ${path.ObjectPathType} ${path.Name}`);
    switch (path.ObjectPathType) {
      case 3: {
        const result = this.invoke(parent, path.Name, argumentsOf(path));
        if (result !== null && isPlain(result)) throw new UnknownToHost(`${parent.type}.${path.Name} gives no object`);
        return result;
      }
      case 4: {
        const child = parent.children?.[path.Name];
        if (!child) throw new UnknownToHost(`${parent.type}.${path.Name}`);
        return child();
      }
      case 5:
        if (!parent.indexer) throw new UnknownToHost(`${parent.type}[]`);
        this.call(parent, "[]", "");
        return parent.indexer(argumentsOf(path)[0]);
      default:
        throw new UnknownToHost(`object path type ${path.ObjectPathType} ${path.Name}`);
    }
  }

  private invoke(node: Node | null, name: string, args: readonly Value[]): Node | null | Plain {
    if (node === null) return plain();
    if (name === "_KeepReference") {
      this.host.kept.set(`{REFERENCE-${this.host.nextReference++}}`, node);
      return plain();
    }
    if (name === "_RemoveReference") {
      this.host.kept.delete(String(args[0]));
      return plain();
    }
    const method = node.methods?.[name];
    if (!method) throw new UnknownToHost(`${node.type}.${name}()`);
    this.call(node, name, "");
    if (VIEWS.test(name)) this.views.push(`${node.type}.${name}`);
    else if (!READS.test(name) && node.type !== "Functions") this.write(`${node.type}.${name}`);
    return method(args);
  }

  private write(call: string): void {
    const { behaviours, openGroups, workbook } = this.host;
    if (workbook.writeRefusal !== null) throw new OfficeFault(workbook.writeRefusal);
    if (openGroups > 0 && behaviours.groupRefusal !== null) throw new OfficeFault(behaviours.groupRefusal);
    this.writes.push(call);
    workbook.loseUndo("write");
  }

  private call(node: Node | null, name: string, sign: string): void {
    const call = `${node?.type ?? "null"}.${pascal(name)}${sign}`;
    this.calls.push(call);
    if (this.fault && (this.fault.call === undefined || this.fault.call === call)) throw new OfficeFault(this.fault.code);
  }
}

function argumentsOf({ ArgumentInfo }: Action | ObjectPath): readonly Value[] {
  const { Arguments = [], ReferencedObjectPathIds } = ArgumentInfo ?? {};
  if (Array.isArray(ReferencedObjectPathIds) && ReferencedObjectPathIds.some((id) => id !== null && id !== 0)) {
    throw new UnknownToHost("an object as argument");
  }
  return Arguments;
}
