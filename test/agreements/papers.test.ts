// Whole papers as they are built, and the fund's templates filled in at full length: the fund's two templates, plans of the first funds, bilag, applications; each in every form.
import { meetStructures } from "./meet-structures";

meetStructures((name) => /^(?:papir|fuld)-/.test(name));
