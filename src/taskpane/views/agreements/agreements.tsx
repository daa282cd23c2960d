// The agreements: documents given to the pane, what they say, what the activities cost, and which line pays for what. Loaded on demand.
import { makeStyles, Spinner, Tab, TabList, Text, Textarea, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState, type JSX } from "react";
import { addDocuments, removeDocument } from "../../actions/documents";
import type { DocumentState } from "../../pane-state";
import { useView } from "../../use-view";
import { Activities } from "./activities";
import { AgreementCards } from "./agreement-cards";
import { Disclosure } from "../shared/disclosure";
import { FileDrop } from "../shared/file-drop";
import { useLayout } from "../shared/layout";
import { KeptLinks } from "./kept-links";
import { Links } from "./links";
import { lazyView, OnDemand } from "../shared/on-demand";
import { Quiet } from "../shared/texts";
import { IconButton, SmallButton } from "../shared/buttons";

const useStyles = makeStyles({
  document: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  tab: { paddingInline: "6px" },
  tabs: { flexWrap: "wrap", marginInline: "-6px" },
});

type Part = "agreements" | "activities" | "links" | "posts" | "forms";
/** Those of them that need no document. */
const OF_BUDGET: readonly Part[] = ["posts", "forms"];

const Posts = lazyView(() => import("./posts"));
const Forms = lazyView(() => import("./forms"));

export default function Agreements(): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { state, t } = useView();
  const [chosen, setPart] = useState<Part>("agreements");
  const { documents } = state;
  const hasAny = documents.some((document) => document.status === "read");
  const isQuiet = hasAny && documents.every((document) => document.status === "read");
  const isChecked = state.outcome?.kind === "checked";
  const parts: readonly Part[] = hasAny ? ["agreements", "activities", "links", ...OF_BUDGET] : isChecked ? OF_BUDGET : [];
  const part = parts.includes(chosen) ? chosen : parts[0];
  return (
    <div className={layout.stack}>
      {isQuiet ? (
        <Disclosure level="h2" title={`${t.documents} (${documents.length})`}>
          <Documents level="h3" />
        </Disclosure>
      ) : (
        <Documents level="h2" />
      )}
      {!hasAny && <KeptLinks />}
      {part !== undefined && (
        <>
          <TabList
            size="small"
            className={styles.tabs}
            selectedValue={part}
            onTabSelect={(_, { value }) => setPart(value as Part)}
            aria-label={t.tabs.agreements}
          >
            {parts.map((each) => (
              <Tab
                key={each}
                value={each}
                className={styles.tab}
                id={`part-${each}`}
                aria-controls={each === part ? "agreements-part" : undefined}
              >
                {t.agreementParts[each]}
              </Tab>
            ))}
          </TabList>
          <div role="tabpanel" id="agreements-part" aria-labelledby={`part-${part}`}>
            {part === "agreements" && <AgreementCards />}
            {part === "activities" && <Activities />}
            {part === "links" && <Links />}
            {(part === "posts" || part === "forms") && <OnDemand key={part}>{part === "posts" ? <Posts /> : <Forms />}</OnDemand>}
          </div>
        </>
      )}
    </div>
  );
}

function Documents({ level }: { readonly level: "h2" | "h3" }): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { model, state, t } = useView();
  const [text, setText] = useState("");
  const { documents } = state;
  const add = (files: readonly File[]): void => void addDocuments(model, files);
  return (
    <section className={layout.close} aria-label={t.documents}>
      <FileDrop accept=".docx,.odt,.pdf,.txt" multiple button={t.chooseDocuments} isPrimary={documents.length === 0} onFiles={add}>
        <Text size={200}>{t.dropDocuments}</Text>
      </FileDrop>
      <Disclosure title={t.pasteText} level={level}>
        <Textarea size="small" rows={4} value={text} aria-label={t.pasteText} onChange={(_, { value }) => setText(value)} />
        <div className={layout.row}>
          <SmallButton
            onClick={() => {
              if (text.trim() === "") return;
              add([new File([text], t.pastedName(documents.length + 1), { type: "text/plain" })]);
              setText("");
            }}
          >
            {t.readText}
          </SmallButton>
        </div>
      </Disclosure>
      {documents.length > 0 && (
        <ul className={layout.list} aria-label={t.documents}>
          {documents.map((document) => (
            <li key={document.name} className={styles.document}>
              <DocumentLine document={document} />
              <IconButton
                icon={<DismissRegular />}
                label={t.removeDocument(document.name)}
                onClick={() => removeDocument(model, document.name)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function DocumentLine({ document }: { readonly document: DocumentState }): JSX.Element {
  const { language, t } = useView();
  if (document.status === "reading")
    return <Spinner size="extra-tiny" labelPosition="after" label={`${document.name} …`} style={{ justifyContent: "start" }} />;
  return (
    <div>
      <Text size={200} weight="semibold" block>
        {document.name}
      </Text>
      <Quiet>{document.problem ? document.problem[language] : t.agreementsFound(document.agreements.length)}</Quiet>
    </div>
  );
}
