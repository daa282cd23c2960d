// The entry of the task pane's page.
import { startPane } from "./start-pane";

const element = document.getElementById("root");
if (!element) throw new Error("the page has no #root");
void startPane(element);
