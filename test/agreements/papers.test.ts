// Whole papers as they are built: the fund's two templates, plans of the first funds, bilag, applications; each in every form.
import { meetStructures } from "./meet-structures";

meetStructures((name) => name.startsWith("papir-"));
