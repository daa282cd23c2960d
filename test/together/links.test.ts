// The small test files of a group in one load of the product.
import { runTogether } from "./run-together";

runTogether("links");
