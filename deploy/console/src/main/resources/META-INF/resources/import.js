// Sends the file of a form and shows how much of it is sent, and then how many of its rows the service has read. Without scripts the
// form is sent as it is.
const form = document.querySelector("form[data-progress]");
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  form.querySelector("button").disabled = true;
  const progress = document.getElementById(form.dataset.progress);
  progress.hidden = false;
  const text = await form.querySelector("input[type=file]").files[0].text();
  const rows = text.split(/\r\n|\n|\r/).filter((line) => line !== "").length - 1;

  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/x-ndjson");
  request.setRequestHeader("X-Requested-With", "JavaScript");
  request.upload.onprogress = (sent) =>
    show(progress, "sending", sent.loaded, sent.total, Math.floor((100 * sent.loaded) / sent.total));
  request.onprogress = () => {
    const read = lines(request)
      .filter((line) => line.rowsRead)
      .at(-1);
    if (read) {
      show(progress, "reading", read.rowsRead, Math.max(rows, read.rowsRead), read.rowsRead, rows);
    }
  };
  request.onload = () => {
    const isInLines = request.getResponseHeader("Content-Type")?.startsWith("application/x-ndjson");
    const page = isInLines ? lines(request).at(-1)?.page : request.responseText;
    const answer = new DOMParser().parseFromString(page ?? "", "text/html");
    const main = answer.querySelector("main");
    if (main) {
      document.title = answer.title;
      document.querySelector("main").replaceWith(main);
      main.focus();
    } else {
      brokeOff(progress);
    }
  };
  request.onerror = () => brokeOff(progress);
  request.send(new FormData(form));
});

/** Those that have arrived as a whole. */
function lines(request) {
  return request.getResponseHeader("Content-Type")?.startsWith("application/x-ndjson")
    ? request.responseText
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line))
    : [];
}

/** The label changes each time; a screen reader is told each stage and every quarter of it. */
function show(progress, stage, value, max, ...words) {
  const bar = progress.querySelector("progress");
  bar.max = max;
  bar.value = value;
  const sentence = words.reduce((text, word, index) => text.replace(`%${index + 1}`, word), progress.dataset[stage]);
  progress.querySelector("label").textContent = sentence;
  const quarter = stage + Math.floor((4 * value) / max);
  if (progress.dataset.told !== quarter) {
    progress.dataset.told = quarter;
    progress.querySelector(".said").textContent = sentence;
  }
}

function brokeOff(progress) {
  progress.querySelector("progress").remove();
  progress.querySelector("label").remove();
  progress.classList.add("bad");
  progress.querySelector(".said").textContent = progress.dataset.brokeOff;
}
