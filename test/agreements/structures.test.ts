// The structures of agreements; those of posts and of forms that were unknown at first are in later-structures.test.ts.
import { meetStructures } from "./meet-structures";

meetStructures((name) => !/^(?:poster|uset|papir)-/.test(name));
