// Selects all records of a form, or none. Without scripts each is selected by itself.
const all = document.getElementById("all");
if (all) {
  const every = all.querySelector("input");
  const records = [...document.querySelectorAll("input[name=record]")];
  const follow = () => (every.checked = records.every((record) => record.checked));
  every.addEventListener("change", () => records.forEach((record) => (record.checked = every.checked)));
  records.forEach((record) => record.addEventListener("change", follow));
  follow();
  all.hidden = false;
}
