// The structures of posts, and of forms that were unknown at first.
import { meetStructures } from "./meet-structures";

meetStructures((name) => /^(?:poster|uset)-/.test(name));
