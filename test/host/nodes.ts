// The form in which the host describes each kind of Office object it knows.
import { UnknownToHost } from "./faults";

export type Value = unknown;

/** An object of the object model. Names are PascalCase as they come over the wire. */
export interface Node {
  readonly type: string;
  /** Scalar properties, read on demand. */
  readonly properties?: Readonly<Record<string, () => Value>>;
  readonly setters?: Readonly<Record<string, (value: Value) => void>>;
  /** Objects reached by a property; null is a null object. */
  readonly children?: Readonly<Record<string, () => Node | null>>;
  /** Methods; an object or null object as result is a Node, a plain result is wrapped by {@link plain}. */
  readonly methods?: Readonly<Record<string, (args: readonly Value[]) => Node | null | Plain>>;
  readonly indexer?: (key: Value) => Node;
  readonly items?: () => readonly Node[];
}

/** A method's plain result. */
export interface Plain {
  readonly plain: Value;
}

export function plain(value: Value = null): Plain {
  return { plain: value };
}

export function isPlain(result: Node | null | Plain): result is Plain {
  return result !== null && "plain" in result;
}

export function getProperty(node: Node, name: string): Value {
  const property = node.properties?.[name];
  if (!property) throw new UnknownToHost(`${node.type}.${name}`);
  return property();
}

/** Answers what a load asks for: `select` are camelCase paths, for a collection those of its items. */
export function query(node: Node | null, select: readonly string[]): Value {
  if (node === null) return null;
  if (node.items) return { _Items: node.items().map((item) => query(item, select)) };
  const answer: Record<string, Value> = {};
  const deeper = new Map<string, string[]>();
  for (const path of select) {
    const [first, ...rest] = path.split("/");
    const name = pascal(first ?? "");
    if (rest.length > 0) deeper.set(name, [...(deeper.get(name) ?? []), rest.join("/")]);
    else if (node.children?.[name]) throw new UnknownToHost(`${node.type}.${name} loaded whole`);
    else answer[name] = getProperty(node, name);
  }
  for (const [name, paths] of deeper) {
    const child = node.children?.[name];
    if (!child) throw new UnknownToHost(`${node.type}.${name}`);
    answer[name] = query(child(), paths);
  }
  return answer;
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
