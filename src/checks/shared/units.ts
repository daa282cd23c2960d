// Why a check of thousands has nothing to say of a sheet in kroner.
import type { NotRun } from "../check";

export const IN_KRONER: NotRun = { da: "Arket er i hele kroner.", en: "The sheet is in whole kroner." };
