// A share as people write it.
import type { Localised } from "./localised";

/** 0.25 → "25 %", 0.125 → "12,5 %" in Danish: as many decimals as it has, two at most. */
export function formatShare(share: number): Localised {
  const percent = String(Math.round(share * 10_000) / 100);
  return { da: `${percent.replace(".", ",")} %`, en: `${percent} %` };
}
