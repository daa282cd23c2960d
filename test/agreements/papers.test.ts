// Whole papers as they are built, and the fund's templates filled in at full length, each in every form: the fund's two templates,
// plans of the first funds, bilag, applications.
import { meetStructures } from "./meet-structures";

meetStructures((name) => /^(?:papir|fuld)-/.test(name));
