// A copy button that confirms in place. If the host forbids the clipboard, the text shown is selected instead.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useState, type JSX, type ReactNode } from "react";
import { FORM_STRINGS } from "../../form-strings";
import { usePane } from "../../use-pane";
import { copy } from "../../actions/clipboard";
import { SmallButton } from "./buttons";

const useStyles = makeStyles({
  place: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  status: { display: "inline-flex", alignItems: "center", gap: "2px" },
});

interface CopyButtonProps {
  readonly children: ReactNode;
  /** Which of several alike it is. */
  readonly label?: string;
  /** What to copy; made on demand. */
  readonly content: () => { readonly text: string; readonly html: string };
  /** What to select if copying fails; if left out, `otherwise` is shown. */
  readonly shown?: () => HTMLElement | null;
  /** The sentence after copying, and after a failure. */
  readonly done?: string;
  readonly otherwise?: string;
  readonly onCopied?: () => void;
}

export function CopyButton({ children, label, content, shown, done, otherwise, onCopied }: CopyButtonProps): JSX.Element {
  const styles = useStyles();
  const { language } = usePane();
  const words = FORM_STRINGS[language];
  const [state, setState] = useState<"idle" | "copied" | "selected">("idle");
  const run = async (): Promise<void> => {
    const { text, html } = content();
    const isCopied = await copy(text, html);
    if (!isCopied) select(shown?.() ?? null);
    setState(isCopied ? "copied" : "selected");
    if (isCopied) onCopied?.();
  };
  return (
    <span className={styles.place}>
      <SmallButton aria-label={label} onClick={() => void run()}>
        {children}
      </SmallButton>
      <span role="status" className={styles.status}>
        {state !== "idle" && (
          <>
            {state === "copied" && <CheckmarkRegular aria-hidden />}
            <Text size={200}>{state === "copied" ? (done ?? words.copied) : (otherwise ?? words.copyYourself)}</Text>
          </>
        )}
      </span>
    </span>
  );
}

function select(element: HTMLElement | null): void {
  if (element instanceof HTMLTextAreaElement) element.select();
  else if (element) globalThis.getSelection()?.selectAllChildren(element);
}
