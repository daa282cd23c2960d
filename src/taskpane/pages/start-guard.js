// Runs before the pane's own scripts: where one of them cannot be fetched, it says so, for nothing else is there to say it.
(function () {
  var words = /^en\b/i.test(window.navigator.language)
    ? ["Budgettjek could not be loaded. Check the network connection and reload the pane.", "Reload"]
    : ["Budgettjek kunne ikke hentes. Tjek internetforbindelsen, og genindlæs ruden.", "Genindlæs"];

  window.addEventListener(
    "error",
    function (event) {
      var script = event.target;
      if (!(script instanceof window.HTMLScriptElement) || new URL(script.src).origin !== window.location.origin) return;
      var place = document.getElementById("starting");
      if (place) tell(place);
      else
        document.addEventListener("DOMContentLoaded", function () {
          var later = document.getElementById("starting");
          if (later) tell(later);
        });
    },
    true,
  );

  function tell(place) {
    var button = document.createElement("button");
    button.textContent = words[1];
    button.addEventListener("click", function () {
      // The browser's own error page would have no way back: the pane stays until the server answers.
      fetch(window.location.href, { cache: "reload" }).then(
        function (answer) {
          if (answer.ok) window.location.reload();
        },
        function () {},
      );
    });
    place.setAttribute("role", "alert");
    place.textContent = words[0];
    place.appendChild(button);
  }
})();
