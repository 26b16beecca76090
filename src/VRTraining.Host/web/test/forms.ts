// Forms like the host's, for tests.

/** A form with the token that the host gives each. */
export const form = (action: string, buttons: string, token = "t1"): string =>
  `<form method="post" action="${action}"><input type="hidden" name="__RequestVerificationToken" value="${token}">${buttons}</form>`;

/** A moment of choice with two responses. */
export const choices = (token = "t1"): string =>
  form(
    "/runs/1/choose",
    `<button name="choice" value="a" data-choice data-key="1" data-focus>A</button>
     <button name="choice" value="b" data-choice data-key="2">B</button>`,
    token,
  );
