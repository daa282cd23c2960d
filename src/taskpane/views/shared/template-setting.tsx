// The setting for LBF's empty template: chosen or dropped, what was learnt from it, and the minimum co-financing to confirm.
import { Field, Input, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { chooseTemplate, forgetTemplate, setMinimum } from "../../actions/template";
import { TEMPLATE_STRINGS } from "../../template-strings";
import { useView } from "../../use-view";
import { FileDrop } from "./file-drop";
import { useLayout } from "./layout";
import { Heading } from "./section";
import { SmallButton } from "./buttons";
import { Strong } from "./texts";

export function TemplateSetting(): JSX.Element {
  const layout = useLayout();
  const { model, state, language } = useView();
  const words = TEMPLATE_STRINGS[language];
  const { template } = state;
  const description = template?.given?.description;
  const changeMinimum = (text: string): void => {
    const percent = Number(text.replace(",", "."));
    if (text.trim() !== "" && percent >= 0 && percent <= 100) setMinimum(model, percent / 100);
  };
  return (
    <section aria-labelledby="template-title" className={layout.close}>
      <FileDrop
        accept=".xlsx,.xlsm,.json"
        button={words.choose}
        isPrimary={false}
        onFiles={([file]) => file && void chooseTemplate(model, file)}
        beside={
          template && (
            <SmallButton appearance="subtle" onClick={() => forgetTemplate(model)}>
              {words.remove}
            </SmallButton>
          )
        }
      >
        <Heading id="template-title">{words.title}</Heading>
        <Text size={200}>{words.explained}</Text>
        <div role="status">
          {template && (
            <Strong>
              {template.problem?.[language] ??
                (description
                  ? words.learnt(description.name, description.areas.length, description.expenseTypes.list.length)
                  : words.reading(template.name))}
            </Strong>
          )}
        </div>
      </FileDrop>
      {description && (
        <Field label={words.minimum}>
          <Input
            key={description.name}
            type="number"
            min={0}
            max={100}
            defaultValue={String(Math.round(description.minimumShare * 1000) / 10)}
            onBlur={({ target }) => changeMinimum(target.value)}
            onKeyDown={(event) => event.key === "Enter" && changeMinimum(event.currentTarget.value)}
          />
        </Field>
      )}
    </section>
  );
}
