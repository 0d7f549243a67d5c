// What the HTML standard says, and what html-validate advises for access; not how a source looks.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Material's frame has two check boxes with autocomplete="off", so that Firefox does not keep
    // the drawer or the search open over a reload. They are in no part that can be replaced alone.
    "input-attributes": "off",
    "valid-autocomplete": "off",
  },
};
