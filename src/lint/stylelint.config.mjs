const numbers = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix"];

export default {
  extends: ["stylelint-config-recommended"],
  reportNeedlessDisables: true,
  rules: {
    // Colours have names, which styles/tokens.css gives them
    "color-named": "never",
    "color-no-hex": true,
    "function-disallowed-list": numbers,
    "declaration-no-important": true,
    // The states of a thing stand beside it, even where the next thing weighs less
    "no-descending-specificity": null
  }
};
