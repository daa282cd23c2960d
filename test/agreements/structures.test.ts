// The structures of agreements; others are in later-structures and papers.test.ts.
import { meetStructures } from "./meet-structures";

meetStructures((name) => !/^(?:poster|uset|papir|fuld)-/.test(name));
