// The share of a post's time in a line's name must equal the agreement's.
import { defineCheck } from "./check";
import { needsAgreements } from "./shared/documents";
import { documentShare, findPosts } from "./shared/posts";
import { findMistypedShares, parseShare } from "./shared/shares";
import { atLine } from "./shared/line-finding";

export const staffShare = defineCheck({
  id: "staff-share",
  title: { da: "Andelen i en linjes navn skal være som i aftalen.", en: "The share in a line's name must match the agreement." },
  problem: { da: "Andelen afviger", en: "The share differs" },
  why: {
    da: "Delaftalen siger, hvor stor en del af sin tid medarbejderen bruger på indsatsområdet. Projektleder og sekretariatsleder er den samme stilling.",
    en: "The sub-agreement says which part of their time somebody spends on the focus area. Projektleder and sekretariatsleder are the same post.",
  },
  source: { da: "Delaftalens medarbejderressourcer.", en: "The sub-agreement's staff." },
  severity: "warning",
  messages: {
    differs: {
      da: "Linjen siger {found} %, men aftalen siger {expected} % af arbejdstiden. Ret den af de to, der er forkert.",
      en: "The line says {found} %, but the agreement says {expected} % of the working time. Correct whichever is wrong.",
    },
  },
  needs: needsAgreements,
  run(input, report) {
    const mistyped = findMistypedShares(input.budget);
    for (const post of findPosts(input)) {
      const found = parseShare(post.line.name)?.percent ?? null;
      const expected = found === null ? null : documentShare(post);
      if (found === null || expected === null || found === expected) continue;
      // share-total reports the percentage as mistyped, and corrected it is the agreement's.
      if (mistyped.get(post.line) === expected) continue;
      report("differs", { found, expected }, { cells: [post.line.nameAddress], ...atLine(post.section, post.line), expected, found });
    }
  },
});
