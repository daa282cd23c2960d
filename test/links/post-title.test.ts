// The post in what an agreement calls it, and what is told of it behind.
import { postOf, restOf } from "../../src/links/post-title";

test.each<[string, string, string]>([
  ["jobkonsulent", "jobkonsulent", ""],
  ["1 jobkonsulent", "1 jobkonsulent", ""],
  ["1 jobkonsulent (75 %) – fast på Jobcaféen", "jobkonsulent", " – fast på Jobcaféen"],
  ["12 vejledere (7,5 pct.), fast", "vejledere", ", fast"],
  ["to vejledere ( 100,25procent ) i Klubben", "vejledere", " i Klubben"],
  ["en vejleder(50 pct) i Klubben", "vejleder", " i Klubben"],
  ["en  vejleder, 50 % i Klubben", "vejleder", ", 50 % i Klubben"],
  ["vejleder (20 timer) på Klubben", "vejleder", " på Klubben"],
  ["vejleder (30 t/uge) – Klubben og Caféen", "vejleder", " – Klubben og Caféen"],
  ["vejleder (20 timer i Klubben) og mere", "vejleder", " (20 timer i Klubben) og mere"],
  ["vejleder - fast", "vejleder", " - fast"],
  ["vejleder-afløser", "vejleder-afløser", ""],
  ["vejleder — 50 %", "vejleder", " — 50 %"],
  ["vejleder: (50 %)", "vejleder", ": (50 %)"],
  ["Vejlederen er på Klubben", "Vejlederen", " er på Klubben"],
  ["Mentor til unge", "Mentor", " til unge"],
  ["hold 3 en mentor", "hold 3 en mentor", ""],
])("splits “%s” into the post “%s” and the rest “%s”", (title, post, told) => {
  expect(postOf(title)).toBe(post);
  expect(restOf(title)).toBe(told);
});
