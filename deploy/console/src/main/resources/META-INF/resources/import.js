// shows that a form is on its way: its data-busy names the sign
for (const form of document.querySelectorAll("form[data-busy]")) {
  form.addEventListener("submit", () => {
    document.getElementById(form.dataset.busy).hidden = false;
  });
}
