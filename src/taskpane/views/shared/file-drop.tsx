// A drop area for files, with a button to choose them.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX, type ReactNode } from "react";
import { useLayout } from "./layout";
import { SmallButton } from "./buttons";

const useStyles = makeStyles({
  drop: { border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  hidden: { display: "none" },
});

interface FileDropProps {
  /** File extensions, as for an input: ".docx,.pdf". */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly button: string;
  readonly isPrimary: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** The texts above the button, and beside it. */
  readonly children: ReactNode;
  readonly beside?: ReactNode;
}

export function FileDrop({ accept, multiple = false, button, isPrimary, onFiles, children, beside }: FileDropProps): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={mergeClasses(layout.close, styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        // The workbench opens what is dropped elsewhere on its page.
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      <div className={layout.row}>
        <SmallButton appearance={isPrimary ? "primary" : "secondary"} onClick={() => input.current?.click()}>
          {button}
        </SmallButton>
        {beside}
      </div>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        accept={accept}
        className={styles.hidden}
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
