// The posts of the budget: what budget, note and agreement say, side by side, their price, and what is unusual. Loaded on demand.
import { Text } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { findBudgetPosts } from "../../../app/posts";
import { confirmedRows } from "../../../checks/shared/note-amounts";
import { saidOf } from "../../../report/post-blocks";
import type { ResultPost } from "../../../report/result-made";
import { formatNumber } from "../../../report/sentences";
import { formTable } from "../../actions/forms";
import { FORM_STRINGS } from "../../form-strings";
import { useView } from "../../use-view";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Heading } from "../shared/section";
import { TableButtons } from "./forms";
import { Quiet } from "../shared/texts";
import { DataTable } from "../shared/data-table";
import { RowButton } from "./row-button";

const SOURCES = ["budget", "note", "agreement"] as const;

export default function Posts(): JSX.Element | null {
  const layout = useLayout();
  const { checked, language } = useView();
  const words = FORM_STRINGS[language];
  const posts = useMemo(() => (checked ? findBudgetPosts(checked) : []), [checked]);
  const table = useMemo(() => (checked ? formTable("posts", checked) : null), [checked]);
  if (!checked || !table) return null;
  if (posts.length === 0) return <Text>{words.noPosts}</Text>;
  const sections = [...new Set(posts.map(({ section }) => section))];
  return (
    <div className={layout.stack}>
      <Quiet>{words.postsExplained}</Quiet>
      <TableButtons table={table} checked={checked} />
      {sections.map((section) => (
        <section key={section} aria-label={section}>
          <Heading>{section}</Heading>
          {posts
            .filter((post) => post.section === section)
            .map((post) => (
              <PostFold key={post.row} post={post} />
            ))}
        </section>
      ))}
    </div>
  );
}

function PostFold({ post }: { readonly post: ResultPost }): JSX.Element {
  const layout = useLayout();
  const { checked, language, t } = useView();
  const words = FORM_STRINGS[language];
  const budget = checked?.budget;
  const isConfirmed = budget !== undefined && confirmedRows(budget).has(post.row - 1);
  const amount = (value: number | null, digits: number): string =>
    value === null ? words.unknownTime : formatNumber(Math.round(value * 10 ** digits) / 10 ** digits, language);
  const timesIn = (source: (typeof SOURCES)[number]): string => {
    const partTime = source === "budget" && post.isPartTime ? [words.partTime] : [];
    const said = [...saidOf(post[source], language), ...partTime, ...(post[source]?.amounts ?? [])];
    return said.length === 0 ? words.nothingSaid : said.join(" · ");
  };
  return (
    <Disclosure level="h4" title={`${post.line} · ${formatNumber(post.total, language)} t.kr.`} isOpenAtFirst={post.remarks.length > 0}>
      {post.remarks.map(({ text }) => (
        <Text key={text.da} size={200} weight="semibold" block>
          {text[language]}
        </Text>
      ))}
      {isConfirmed && <Text size={200}>{t.noteConfirms}</Text>}
      <DataTable
        rows={[
          ...SOURCES.filter((source) => source === "budget" || post[source] !== null).map((source) => [
            words.sources[source],
            timesIn(source),
          ]),
          [words.perMonth, amount(post.perMonth, 1)],
          [words.perYear, amount(post.perFullTimeYear, 0)],
        ]}
      />
      <div className={layout.row}>
        <RowButton row={post.row - 1} />
      </div>
    </Disclosure>
  );
}
