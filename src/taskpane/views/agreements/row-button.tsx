// A button that goes to a row of the budget's sheet.
import type { ComponentProps, JSX } from "react";
import { useView } from "../../use-view";
import { SmallButton } from "../shared/buttons";

type Looks = Pick<ComponentProps<typeof SmallButton>, "appearance">;

/** `row`: zero-based. */
export function RowButton({ row, appearance = "outline" }: { readonly row: number } & Looks): JSX.Element {
  const { model, checked, t } = useView();
  const sheet = checked?.budget.sheet ?? "";
  return (
    <SmallButton appearance={appearance} onClick={() => void model.goTo([{ sheet, address: `A${row + 1}` }])}>
      {t.goTo(t.row(row + 1))}
    </SmallButton>
  );
}
