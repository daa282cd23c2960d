// The structures of agreements; others are in later-structures, papers and run-names.test.ts.
import { meetStructures } from "./meet-structures";

meetStructures((name) => !/^(?:poster|uset|papir|fuld|tabt)-/.test(name));
