// The buttons of the views, all small: one that acts waits while another action runs.
import { Button } from "@fluentui/react-components";
import type { ComponentProps, JSX } from "react";
import { usePane } from "../../use-pane";

type ButtonProps = ComponentProps<typeof Button>;

export function SmallButton(props: ButtonProps): JSX.Element {
  return <Button size="small" {...props} />;
}

/** For what changes the workbook or what is stored in it. */
export function ActButton(props: ButtonProps): JSX.Element {
  const { state } = usePane();
  return <Button size="small" disabledFocusable={state.isActing} {...props} />;
}

/** An icon alone; `label`: its name, also shown at the pointer. */
export function IconButton({ label, ...props }: ButtonProps & { readonly label: string }): JSX.Element {
  return <Button size="small" appearance="subtle" aria-label={label} title={label} {...props} />;
}
