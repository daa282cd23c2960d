// The few settings, and a link to the guide.
import { Field, Select, Switch } from "@fluentui/react-components";
import type { JSX } from "react";
import { keepUndo } from "../../actions/keep-undo";
import type { Settings as Choices } from "../../memory";
import { useView } from "../../use-view";
import { GuideLink } from "./guide-link";
import { useLayout } from "./layout";
import { Title } from "./section";
import { TemplateSetting } from "./template-setting";
import { Quiet } from "./texts";
import { BackButton } from "./back-button";

export default function Settings(): JSX.Element {
  const layout = useLayout();
  const { model, state, t } = useView();
  const { settings } = state;
  return (
    <div className={layout.stack}>
      <div>
        <BackButton onClick={() => model.setView("overview")} />
      </div>
      <Title>{t.settings}</Title>
      <Field label={t.language}>
        <Select
          value={settings.language}
          onChange={(_, { value }) => model.setSettings({ ...settings, language: value as Choices["language"] })}
        >
          <option value="auto">{t.languages.auto}</option>
          <option value="da">{t.languages.da}</option>
          <option value="en">{t.languages.en}</option>
        </Select>
      </Field>
      <Field hint={t.halfAndHalfHelp}>
        <Switch
          label={t.halfAndHalf}
          checked={settings.halfAndHalf}
          onChange={(_, { checked }) => model.setSettings({ ...settings, halfAndHalf: checked })}
        />
      </Field>
      <TemplateSetting />
      {model.host.kind === "excel" && (
        <Field hint={t.keepsUndoHelp}>
          <Switch label={t.keepsUndo} checked={settings.keepsUndo ?? false} onChange={(_, { checked }) => void keepUndo(model, checked)} />
        </Field>
      )}
      <Quiet>{t.themeHelp}</Quiet>
      <div>
        <GuideLink />
      </div>
    </div>
  );
}
