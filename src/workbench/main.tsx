// The workbench's page starts here: the desk, its tools from the browser, and the screen.
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { createBrowserTools } from "./browser-tools";
import { Desk } from "./desk";

const SAMPLES = ["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"] as const;

const root = document.getElementById("root");
if (!root) throw new Error("the page has no place for the workbench");

const grid = document.createElement("div");
grid.style.position = "absolute";
grid.style.inset = "0";
const desk: Desk = new Desk(createBrowserTools(grid, () => desk));
createRoot(root).render(<App desk={desk} grid={grid} samples={SAMPLES} />);
// the pane in Excel links here to show a sample: index.html?sample=amager-2022-2025
const asked = new URLSearchParams(location.search).get("sample");
void desk.begin(SAMPLES.find((sample) => sample === `${asked ?? ""}.xlsx`) ?? SAMPLES[0]);
