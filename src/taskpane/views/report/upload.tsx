// The last view: whether everything is there, and preparing the workbook for upload.
import { Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useMemo, useState, type JSX } from "react";
import { canSeal } from "../../../app/seal";
import { documentsToGoAlong, uploadChecklist, type ChecklistItem } from "../../../app/upload";
import { prepare, seal } from "../../actions/upload";
import { formatMoment } from "../../../report/moment";
import { useView } from "../../use-view";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Heading, Section } from "../shared/section";
import { Bullets, Quiet } from "../shared/texts";
import { ActButton, SmallButton } from "../shared/buttons";

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  icon: { marginTop: "2px" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  look: { color: tokens.colorStatusWarningForeground1 },
  ask: { color: tokens.colorNeutralForeground3 },
});

export default function Upload(): JSX.Element | null {
  const layout = useLayout();
  const { model, state, language, t } = useView();
  const [removesStored, setRemoves] = useState(false);
  const [leavesReasons, setLeavesReasons] = useState(false);
  const [leavesUnused, setLeavesUnused] = useState(true);
  const { outcome } = state;
  const checked = outcome?.kind === "checked" ? outcome.checked : null;
  const list = useMemo(() => (checked ? uploadChecklist(checked) : []), [checked]);
  if (!checked || outcome?.kind !== "checked") return null;
  const along = documentsToGoAlong(checked);
  const hasStored = checked.storedParts.count + checked.storedParts.troubles.length > 0;
  const { counts, status } = checked.tree;
  const isReady = status !== "not-ready";
  return (
    <div className={layout.stack}>
      <Heading as="h2">{t.checklist}</Heading>
      <ul className={mergeClasses(layout.list, layout.close)}>
        {list.map((item) => (
          <CheckItem key={item.key} item={item} />
        ))}
      </ul>
      {along.length > 0 && (
        <Disclosure level="h2" title={t.goAlong(along.length)} isOpenAtFirst>
          <Bullets items={along.map((document) => document[language])} />
        </Disclosure>
      )}
      <Section title={t.prepareTitle} as="h2" isCard>
        <Text size={200}>{isReady ? t.prepareExplained : t.prepareNotReady(t.counts.error(counts.error))}</Text>
        {hasStored && <Choice label={t.removeStored} isOn={removesStored} set={setRemoves} />}
        {!removesStored && checked.acceptances.size > 0 && <Choice label={t.leaveReasons} isOn={leavesReasons} set={setLeavesReasons} />}
        {!removesStored && checked.unusedAcceptances.length > 0 && (
          <Choice label={t.leaveUnused} isOn={leavesUnused} set={setLeavesUnused} />
        )}
        <div className={layout.row}>
          <ActButton
            {...(isReady ? { appearance: "primary" as const } : {})}
            onClick={() => void prepare(model, removesStored, { reasons: leavesReasons, unused: leavesUnused })}
          >
            {isReady ? t.prepare : t.cleanAnyway}
          </ActButton>
          {model.host.save && <SmallButton onClick={() => void model.host.save?.()}>{t.save}</SmallButton>}
        </div>
      </Section>
      <SealCard />
      <Section title={t.reportSheet} as="h2">
        <Text size={200}>{t.reportExplained}</Text>
        <div className={layout.row}>
          <SmallButton onClick={() => model.setView("report")}>{t.seeReport}</SmallButton>
        </div>
      </Section>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly set: (isOn: boolean) => void;
}

function Choice({ label, isOn, set }: ChoiceProps): JSX.Element {
  return <Checkbox size="medium" checked={isOn} onChange={(_, data) => set(data.checked === true)} label={label} />;
}

function CheckItem({ item }: { readonly item: ChecklistItem }): JSX.Element {
  const styles = useStyles();
  const { language, t } = useView();
  const props = {
    fontSize: 16,
    role: "img",
    "aria-label": t.checkStates[item.state],
    className: mergeClasses(styles.icon, styles[item.state]),
  } as const;
  const icons = { done: CheckmarkCircleFilled, missing: DismissCircleFilled, look: WarningFilled, ask: QuestionCircleRegular } as const;
  const Icon = icons[item.state];
  return (
    <li className={styles.item}>
      <Icon {...props} />
      <Text>{item.text[language]}</Text>
    </li>
  );
}

function SealCard(): JSX.Element | null {
  const layout = useLayout();
  const { model, state, language, t } = useView();
  const { outcome } = state;
  if (outcome?.kind !== "checked") return null;
  const { stored } = outcome.checked;
  const sealed = stored.kind === "stored" ? stored.data.seal : null;
  const isReady = outcome.status !== "not-ready";
  const isKept = stored.kind === "none" || stored.kind === "stored";
  const sentence =
    sealed === null || state.seal === "none" ? t.sealStates.none : t.sealStates[state.seal](formatMoment(sealed.at, language));
  return (
    <Section title={t.sealTitle} as="h2" isCard>
      <Text size={200}>{sentence}</Text>
      <Quiet>{!canSeal() ? t.sealImpossible : !isKept ? t.storedLocked : isReady ? t.sealExplained : t.sealNotReady}</Quiet>
      {canSeal() && isKept && isReady && state.seal !== "confirmed" && (
        <div className={layout.row}>
          <ActButton onClick={() => void seal(model)}>{t.sealNow}</ActButton>
        </div>
      )}
    </Section>
  );
}
