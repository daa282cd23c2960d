// The least page that is made as the pane is: Fluent's provider and one button.
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

createRoot(document.getElementById("root")!).render(
  <FluentProvider theme={webLightTheme}>
    <Button>Tjek</Button>
  </FluentProvider>,
);
