// Co-financing that is not settled, beside the percentage of the key figures. Loaded on demand: few budgets have any.
import { Text } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { describePromises, findPromises } from "../../../app/promises";
import { usePane } from "../../use-pane";

export default function Promises(): JSX.Element | null {
  const { checked, language, t } = usePane();
  const promises = useMemo(() => (checked ? findPromises(checked.budget, checked) : null), [checked]);
  return promises && <Text size={200}>{`${t.cofinancing}: ${describePromises(promises)[language]}.`}</Text>;
}
