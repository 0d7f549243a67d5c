// Rules for the pages as they are built: what a browser reads, not what a person writes.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
};
