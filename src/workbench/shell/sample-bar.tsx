// Says that the open budget is an example, with a way to open one's own.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Words } from "./words";

export function SampleBar({ words, choose }: { readonly words: Words; readonly choose: () => void }) {
  return (
    <MessageBar>
      <MessageBarBody>{words.sampleBar}</MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={choose}>
          {words.openOwn}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
