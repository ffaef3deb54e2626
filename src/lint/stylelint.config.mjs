export default {
  extends: ["stylelint-config-recommended"],
  reportNeedlessDisables: true,
  rules: {
    // The states of a thing stand beside it, even where the next thing weighs less
    "no-descending-specificity": null
  }
};
