// Which checks apply to a sheet in thousands of kroner only.
import type { CheckInput, NotRun } from "../check";

const IN_KRONER: NotRun = { da: "Arket er i hele kroner.", en: "The sheet is in whole kroner." };

export const needsThousands = ({ budget }: CheckInput): NotRun | null => (budget.template.unit === "kr." ? IN_KRONER : null);
