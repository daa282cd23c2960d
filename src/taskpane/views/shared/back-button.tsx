// The button that leaves a view for the one it was opened from.
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ComponentProps, JSX } from "react";
import { useView } from "../../use-view";
import { SmallButton } from "./buttons";

export function BackButton(props: ComponentProps<typeof SmallButton>): JSX.Element {
  const { t } = useView();
  return (
    <SmallButton appearance="subtle" icon={<ArrowLeftRegular />} {...props}>
      {t.back}
    </SmallButton>
  );
}
