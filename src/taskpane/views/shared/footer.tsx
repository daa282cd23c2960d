// The pane's foot: what to do next, the marks in the sheet, another check, the settings.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { HighlightRegular } from "@fluentui/react-icons/svg/highlight";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { JSX } from "react";
import { offerOfMarks } from "../../actions/mark-state";
import { openNextError } from "../../actions/flow";
import { countGroup } from "../../items";
import { usePane } from "../../use-pane";
import { ActButton, IconButton, SmallButton } from "./buttons";

const useStyles = makeStyles({
  foot: { flexShrink: 0, containerType: "inline-size" },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  footerEnd: { display: "flex", marginLeft: "auto" },
  footerButton: { minWidth: "auto", paddingInline: "6px", whiteSpace: "nowrap" },
  // In a narrow pane only the icon is shown, so that everything fits in one row.
  markWords: {
    "@container (max-width: 340px)": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  },
  markButton: { position: "relative", "@container (max-width: 340px)": { "& .fui-Button__icon": { marginRight: 0 } } },
});

export function Footer({ className }: { readonly className: string }): JSX.Element {
  const styles = useStyles();
  const { model, state, t } = usePane();
  const canMark = state.outcome?.kind === "checked";
  const offer = offerOfMarks(state);
  const errors = state.outcome?.kind === "checked" ? countGroup(state.outcome.items, "error") : 0;
  const isPrepared = state.view === "upload";
  const switchMarks = (): Promise<void> =>
    model.act(async () => {
      const { hideMarks, showMarks } = await import("../../actions/marks");
      await (offer === "hide" ? hideMarks(model) : showMarks(model));
    }, null);
  return (
    <div className={mergeClasses(styles.foot, className)}>
      <div className={styles.footer}>
        {errors > 0 && (
          <SmallButton appearance="primary" className={styles.footerButton} onClick={() => openNextError(model)}>
            {t.nextError}
          </SmallButton>
        )}
        {canMark && errors === 0 && !isPrepared && (
          <SmallButton appearance="primary" className={styles.footerButton} onClick={() => model.setView("upload")}>
            {t.prepare}
          </SmallButton>
        )}
        {offer !== null && (
          <ActButton
            icon={<HighlightRegular />}
            className={mergeClasses(styles.footerButton, styles.markButton)}
            title={t.marks[offer]}
            onClick={() => void switchMarks()}
          >
            <span className={styles.markWords}>{t.marks[offer]}</span>
          </ActButton>
        )}
        <div className={styles.footerEnd}>
          <IconButton icon={<ArrowSyncRegular />} label={t.checkAgain} onClick={() => void model.check()} />
          <IconButton
            icon={<SettingsRegular />}
            label={t.settings}
            aria-pressed={state.view === "settings"}
            onClick={() => model.setView(state.view === "settings" ? "overview" : "settings")}
          />
        </div>
      </div>
    </div>
  );
}
