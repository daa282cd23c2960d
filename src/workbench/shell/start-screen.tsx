// Shown when no budget is open: what this is, and the ways to open one.
import { Button, Card, Link, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { recentFiles, type DiskFile } from "../files/recent-files";
import type { Words } from "./words";

const useStyles = makeStyles({
  place: { display: "flex", justifyContent: "center", padding: tokens.spacingHorizontalXXL },
  card: { maxWidth: "34rem", padding: tokens.spacingHorizontalXXL, gap: tokens.spacingVerticalL },
  title: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  text: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

interface StartScreenProps {
  readonly words: Words;
  readonly samples: readonly string[];
  readonly choose: () => void;
  readonly openSample: (sample: string) => void;
  readonly openAgain: (file: DiskFile) => void;
}

export function StartScreen({ words, samples, choose, openSample, openAgain }: StartScreenProps) {
  const styles = useStyles();
  const [recent, setRecent] = useState<readonly DiskFile[]>([]);
  useEffect(() => {
    recentFiles().then(setRecent, () => undefined); // a browser that stores nothing has none to offer
  }, []);
  return (
    <div className={styles.place}>
      <Card className={styles.card}>
        <h2 className={styles.title}>{words.startTitle}</h2>
        <p className={styles.text}>{words.startText}</p>
        <p className={styles.quiet}>{words.startPrivacy}</p>
        <div className={styles.row}>
          <Button appearance="primary" size="large" icon={<FolderOpenRegular />} onClick={choose}>
            {words.chooseFiles}
          </Button>
        </div>
        {recent.length > 0 && (
          <>
            <p className={styles.quiet}>{words.openAgain}</p>
            <div className={styles.row}>
              {recent.map((file, place) => (
                <Button key={place} onClick={() => openAgain(file)}>
                  {file.name}
                </Button>
              ))}
            </div>
          </>
        )}
        <p className={styles.quiet}>{words.trySample}</p>
        <div className={styles.row}>
          {samples.map((sample) => (
            <Button key={sample} onClick={() => openSample(sample)}>
              {sample}
            </Button>
          ))}
        </div>
        <Link href={`arbejdsbord.html${words.helpPart}`} target="_blank" inline>
          {words.help}
        </Link>
      </Card>
    </div>
  );
}
