// Sentences that tell of several posts: where one ends and the next begins, and a time that is nobody's.
import { postsIn } from "../../src/agreements/post-lines";

test.each<[string, string[]]>([
  [
    "En projektleder (fuld tid), som dækker alle områder, og to familieguider på hver 18,5 timer.",
    ["En projektleder (fuld tid), som dækker alle områder", "to familieguider på hver 18,5 timer."],
  ],
  [
    "En vært 12 timer ugentligt i caféen samt en timelønnet kok, 6 timer om ugen.",
    ["En vært 12 timer ugentligt i caféen", "en timelønnet kok, 6 timer om ugen."],
  ],
  ["Der ansættes en leder, to vejledere og en kok på 6 timer.", ["Der ansættes en leder", "to vejledere", "en kok på 6 timer."]],
  ["Der ansættes en leder og en vejleder på hver 20 timer.", ["Der ansættes en leder på hver 20 timer.", "en vejleder på hver 20 timer."]],
  [
    "10 timer ugentligt til en vejleder og 5 timer ugentligt til en kok",
    ["10 timer ugentligt til en vejleder", "5 timer ugentligt til en kok"],
  ],
  ["En vejleder på 20 timer og 15 % af projektlederens tid", ["En vejleder på 20 timer", "15 % af projektlederens tid"]],
  ["En halvtidsansat vejleder og en fuldtidsansat koordinator", ["En halvtidsansat vejleder", "en fuldtidsansat koordinator"]],
  ["To brobyggere på 20 timer og en underviser på 5 timer", ["To brobyggere på 20 timer", "en underviser på 5 timer"]],
  [
    "I caféen arbejder en kok 20 timer om ugen, to unge rollemodeller der hver er ansat 5 timer om ugen.",
    ["I caféen arbejder en kok 20 timer om ugen", "to unge rollemodeller der hver er ansat 5 timer om ugen."],
  ],
  [
    "Projektlederen har 10 timer, og i klubben er der en vejleder på 20 timer.",
    ["Projektlederen har 10 timer", "i klubben er der en vejleder på 20 timer."],
  ],
  ["Leder 37 timer, jobvejleder 30 timer, vært 25 timer", ["Leder 37 timer", "jobvejleder 30 timer", "vært 25 timer"]],
])("parts the posts of “%s”", (sentence, posts) => {
  expect(postsIn(sentence)).toEqual(posts);
});

test.each([
  "1 medarbejder (37 timer/uge), heraf 60 % på Gadens Mestre og 40 % på Lommepengejob",
  "1 medarbejder (25 %), en del af teamet, fokus på X (75 %)",
  "Medarbejderen (37 timer) samarbejder med skolens lærere, klubmedarbejdere og SSP, 10 % af tiden",
  "En leder og en kok deler 6 timer",
  "En vejleder på 20 timer, heraf 5 timer som koordinator",
])("keeps “%s” one post", (sentence) => {
  expect(postsIn(sentence)).toEqual([sentence]);
});

test("a paragraph of the past tells of no post", () => {
  expect(postsIn("I perioden 2016-2020 havde området seks medarbejdere. En vejleder på 30 timer drev caféen.")).toEqual([]);
});
