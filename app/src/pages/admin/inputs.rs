//! The inputs of forms, by the kind of what stands in them. Each has its name, what it does, and what is wrong with it.

use leptos::prelude::*;

use crate::{
    parts::{Choice, Choices, Field, Lines, Select, Trouble, say, trouble_of},
    policy::Typed,
};

/// What stands in the inputs of a form, and what is wrong with it.
pub(super) struct Inputs<'a> {
    pub(super) typed: &'a Typed,
    pub(super) troubles: &'a [Trouble],
    /// What the ids of their texts begin with.
    pub(super) texts: &'static str,
}

impl Inputs<'_> {
    /// Yes or no.
    pub(super) fn switch(&self, input: &'static str) -> impl IntoView + use<> {
        let choices = ["yes", "no"].map(|value| self.choice(input, value, say(value), None)).to_vec();
        view! {
            <Choices
                name=input
                label=self.name(input)
                choices=choices
                short=true
                hint=self.hint(input)
                error=trouble_of(self.troubles, input)
            />
        }
    }

    /// One of several; the texts of the values are `prefix-value`, each with a hint.
    pub(super) fn pick(&self, input: &'static str, prefix: &str, values: &[&str]) -> impl IntoView + use<> {
        let choices = values.iter().map(|value| self.told(input, prefix, value)).collect();
        view! { <Choices name=input label=self.name(input) choices=choices hint=self.hint(input) error=trouble_of(self.troubles, input) /> }
    }

    /// Any of several.
    pub(super) fn tick(&self, input: &'static str, choices: Vec<Choice>) -> impl IntoView + use<> {
        view! {
            <Choices
                name=input
                label=self.name(input)
                choices=choices
                several=true
                hint=self.hint(input)
                error=trouble_of(self.troubles, input)
            />
        }
    }

    /// A choice whose text is `prefix-value`, with its hint.
    pub(super) fn told(&self, input: &str, prefix: &str, value: &str) -> Choice {
        let id = format!("{prefix}-{}", value.replace('_', "-"));
        self.choice(input, value, say(&id), Some(say(&format!("{id}.hint"))))
    }

    /// A choice with these words.
    pub(super) fn choice(&self, input: &str, value: &str, label: String, hint: Option<String>) -> Choice {
        Choice { value: value.to_owned(), label, hint, chosen: self.typed.has(input, value) }
    }

    /// A small number from a list.
    pub(super) fn few(&self, input: &'static str, numbers: &[&str]) -> impl IntoView + use<> {
        let options = numbers.iter().map(|number| ((*number).to_owned(), (*number).to_owned())).collect();
        view! {
            <Select
                name=input
                label=self.name(input)
                options=options
                chosen=self.typed.get(input).to_owned()
                hint=self.hint(input)
                error=trouble_of(self.troubles, input)
                autocomplete="off"
            />
        }
    }

    /// A number.
    pub(super) fn number(&self, input: &'static str) -> impl IntoView + use<> {
        self.field(input, true, "numeric", None)
    }

    /// A line that runs left to right in every language.
    pub(super) fn ltr(&self, input: &'static str) -> impl IntoView + use<> {
        self.field(input, true, "text", None)
    }

    /// A line of text; `list` is the id of its suggestions.
    pub(super) fn line(&self, input: &'static str, list: Option<&'static str>) -> impl IntoView + use<> {
        self.field(input, false, "text", list)
    }

    fn field(
        &self,
        input: &'static str,
        ltr: bool,
        inputmode: &'static str,
        list: Option<&'static str>,
    ) -> impl IntoView + use<> {
        view! {
            <Field
                name=input
                label=self.name(input)
                value=self.typed.get(input).to_owned()
                hint=self.hint(input)
                error=trouble_of(self.troubles, input)
                autocomplete="off"
                inputmode=inputmode
                ltr=ltr
                list=list
            />
        }
    }

    /// Several lines.
    pub(super) fn lines(&self, input: &'static str) -> impl IntoView + use<> {
        view! {
            <Lines
                name=input
                label=self.name(input)
                value=self.typed.get(input).to_owned()
                hint=self.hint(input)
                error=trouble_of(self.troubles, input)
            />
        }
    }

    fn name(&self, input: &str) -> String {
        say(&self.id(input))
    }

    /// What it does.
    fn hint(&self, input: &str) -> String {
        say(&format!("{}.hint", self.id(input)))
    }

    fn id(&self, input: &str) -> String {
        format!("{}-{}", self.texts, input.replace('_', "-"))
    }
}
