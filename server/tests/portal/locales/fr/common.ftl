# Half a language, as an operator might begin one: what is missing here must come out in English.
language-name = Français
next = Suivant
