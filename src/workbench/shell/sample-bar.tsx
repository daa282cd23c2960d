// Says that what is open is an example, with the way to one's own budget.
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
