"""Compares what the program named by the first argument reads with what `phonenumbers` does. See compare.sh."""

import subprocess
import sys

import phonenumbers as numbers
from phonenumbers import PhoneNumberFormat as Format, PhoneNumberType as Type

EXTRA = (Type.PREMIUM_RATE, Type.SHARED_COST)
SHORTEST = len("+1234567")


def near(example):
    """A number, and those that differ from it in one digit."""
    dialled = numbers.format_number(example, Format.E164)
    yield dialled
    for at in range(1 + len(str(example.country_code)), len(dialled)):
        for digit in "0123456789":
            yield dialled[:at] + digit + dialled[at + 1 :]


def every():
    """Each number once, with its region."""
    seen = set()
    for region in sorted(numbers.SUPPORTED_REGIONS):
        for kind in Type.values():
            example = numbers.example_number_for_type(region, kind)
            for dialled in near(example) if example else ():
                number = numbers.parse(dialled)
                if dialled in seen or numbers.region_code_for_number(number) != region or len(dialled) < SHORTEST:
                    continue
                if numbers.format_number(number, Format.E164) == dialled:
                    seen.add(dialled)
                    yield region, number


def main():
    asked, wanted = [], []
    for region, number in every():
        dialled = numbers.format_number(number, Format.E164)
        spellings = [numbers.format_number(number, form) for form in (Format.E164, Format.INTERNATIONAL, Format.NATIONAL)]
        for text in [*spellings, numbers.national_significant_number(number)]:
            asked.append(f"{region}\t{text}")
            refused = numbers.number_type(number) in EXTRA or not numbers.is_valid_number(number)
            wanted.append("-" if refused else dialled)
    answer = subprocess.run([sys.argv[1]], input="\n".join(asked) + "\n", capture_output=True, text=True, check=True)
    read = answer.stdout.splitlines()
    assert len(read) == len(asked), (len(read), len(asked))
    wrong = [line for line in zip(asked, wanted, read) if line[1] != line[2]]
    print(f"phonenumbers {numbers.__version__}: {len(asked)} spellings compared, {len(wrong)} read otherwise")
    for text, want, got in wrong[:40]:
        print(f"{text!r}: {want} there, {got} here")
    return 1 if wrong else 0


sys.exit(main())
