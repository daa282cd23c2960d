// Why a check of thousands does not apply to a sheet in kroner.
import type { NotRun } from "../check";

export const IN_KRONER: NotRun = { da: "Arket er i hele kroner.", en: "The sheet is in whole kroner." };
