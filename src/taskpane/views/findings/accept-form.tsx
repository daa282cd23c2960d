// Accepting a finding with a reason, or withdrawing it. Arithmetic errors offer neither.
import { Field, Input, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { LONGEST_TEXT } from "../../../danish/clean-text";
import { canAccept } from "../../../app/accept";
import { acceptFinding, unacceptFinding } from "../../actions/accept";
import { acceptedOn, describeEarlier } from "../../../report/stored-words";
import { findDraft, keepDraft } from "../../drafts";
import type { FindingItem } from "../../items";
import { useView } from "../../use-view";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Quiet } from "../shared/texts";
import { ActButton, SmallButton } from "../shared/buttons";

export function AcceptForm({ item }: { readonly item: FindingItem }): JSX.Element | null {
  const layout = useLayout();
  const { model, language, t } = useView();
  const [reason, show] = useState(() => findDraft(model, item.key));
  const setReason = (text: string): void => {
    show(text);
    keepDraft(model, item.key, text);
  };
  const [isMissing, setMissing] = useState(false);
  if (item.words.accepted !== undefined) {
    return (
      <div className={layout.card}>
        <Text>{t.acceptedOn(item.words.accepted, acceptedOn(item.words, language))}</Text>
        <div className={layout.row}>
          <ActButton onClick={() => void unacceptFinding(model, item)}>{t.unaccept}</ActButton>
        </div>
      </div>
    );
  }
  if (!canAccept(item.finding)) return null;
  const before = item.words.acceptedBefore;
  const accept = (): void => {
    if (reason.trim() === "") setMissing(true);
    else void acceptFinding(model, item, reason);
  };
  return (
    <Disclosure title={t.acceptTitle} isOpenAtFirst={reason !== ""}>
      <Quiet>{t.acceptExplained}</Quiet>
      <form
        noValidate
        className={layout.close}
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <Field label={t.reason} required size="small" {...(isMissing ? { validationMessage: t.reasonMissing } : {})}>
          <Input
            size="small"
            value={reason}
            maxLength={LONGEST_TEXT}
            placeholder={t.reasonExample}
            onChange={(_, { value }) => {
              setReason(value);
              setMissing(false);
            }}
          />
        </Field>
        {before && (
          <>
            <Text size={200}>{describeEarlier(before, language)}</Text>
            <div className={layout.row}>
              <SmallButton onClick={() => setReason(before.reason)}>{t.reuseReason}</SmallButton>
            </div>
          </>
        )}
        <div className={layout.row}>
          <ActButton type="submit">{t.accept}</ActButton>
        </div>
      </form>
    </Disclosure>
  );
}
