"""The questions that people come with, and what answers them: on the screen, and in lines."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """A question and the two ways to its answer: on the screen, and in lines."""

    asked: str
    keys: tuple[str, ...]
    """A key each; several words together, after "type ", are typed, and not counted."""
    visible: tuple[str, ...]
    """The words that must then be visible."""
    typed: tuple[str, ...]
    """The lines typed to a record in lines, from its beginning on."""
    told: tuple[str, ...]
    """The words that its answers must tell."""


QUESTIONS = (
    Question(
        "who from the government was met, and where",
        ("slash", "type minister", "enter"),
        (
            "EXCHANGE OF VIEWS Nur-Sultan (derived)",
            "representatives of the country’s government",
            "including Minister for Foreign Affairs",
            "Minister of Justice",
            "Minister of Information and Social Development",
            "Minister of Energy",
            "Ombudswoman of Kazakhstan",
            "Deputy Prosecutor-General",
        ),
        ("find minister", "1"),
        (
            "Heading: EXCHANGE OF VIEWS; Nur-Sultan (derived)",
            "representatives of the country’s government",
            "including: Minister for Foreign Affairs",
            "including: Minister of Justice",
            "including: Minister of Information and Social Development",
            "including: Minister of Energy",
            "including: Ombudswoman of Kazakhstan",
            "including: Deputy Prosecutor-General",
        ),
    ),
    Question(
        "who hosted the delegation",
        ("slash", "type kuspan", "enter"),
        ("Host Aigul Kuspan, Chair of the Foreign Affairs Committee of the Majilis",),
        ("find kuspan", "1"),
        ("Host: Aigul Kuspan, Chair of the Foreign Affairs Committee of the Majilis",),
    ),
    Question(
        "which members belong to ID and to ECR",
        ("2",),
        ("Silvia Sardone (ID, Italy)", "Ryszard Czarnecki (ECR, Poland)"),
        ("2",),
        ("Silvia Sardone (ID, Italy)", "Ryszard Czarnecki (ECR, Poland)"),
    ),
    Question(
        "what was called for about prisoners, and who is named",
        ("slash", "type political prisoners", "enter"),
        (
            "CALL said by the delegation",
            "Release all political prisoners, in particular Janbolat Mamai.",
            "“the release of all political prisoners, in particular Janbolat Mamai” y c · ¶ 9",
            "Case Janbolat Mamai, Kazakh journalist and leader",
            "of the Democratic Party of Kazakhstan; detained, as of the text",
        ),
        ("find political prisoners", "1"),
        (
            "Heading: CALL; said by the delegation",
            "Release all political prisoners, in particular Janbolat Mamai.",
            "“the release of all political prisoners, in particular Janbolat Mamai”; paragraph 9",
            "Case: Janbolat Mamai, Kazakh journalist and leader",
            "of the Democratic Party of Kazakhstan; detained, as of the text",
        ),
    ),
    Question(
        "what was praised",
        ("slash", "type kind:praise", "enter"),
        (
            "PRAISE said by the delegation",
            "Kazakhstan’s compliance with the EU sanctions against the Russian Federation.",
            "the EU sanctions against the Russian Federation” y c · ¶ 7",
        ),
        ("find kind:praise", "1"),
        (
            "Heading: PRAISE; said by the delegation",
            "Kazakhstan’s compliance with the EU sanctions against the Russian Federation.",
            "the EU sanctions against the Russian Federation”; paragraph 7",
        ),
    ),
    Question(
        "which words are the delegation's",
        ("3",),
        ("Said by the delegation (“they”, “expressed concern about”)",),
        ("3", "1"),
        (
            "Heading: Said by the delegation (7)",
            "Said by: the delegation (“they”, “expressed concern about”)",
        ),
    ),
    Question(
        "which words are the chair's",
        ("4",),
        (
            "“Parliament fully supports Kazakhstan on its path towards a democratic state",
            "credible to its Citizens as well as the International Community.”",
            "— Christian Sagartz (EPP, Austria), Chair of the delegation",
        ),
        ("4", "1"),
        (
            "“Parliament fully supports Kazakhstan on its path towards a democratic state",
            "credible to its Citizens as well as the International Community.”",
            "— Christian Sagartz (EPP, Austria), Chair of the delegation",
        ),
    ),
    Question(
        "which statements are the chair's",
        ("slash", "type who:sagartz kind:call", "enter"),
        (
            "Christian Sagartz CALL Publish rapidly the findings",
            "CALL quoted: Christian Sagartz",
            "Publish rapidly the findings of the investigation into the January events.",
        ),
        ("find who:sagartz kind:call", "1"),
        (
            "In the chair’s quotation, Christian Sagartz",
            "Heading: CALL; quoted: Christian Sagartz",
            "Publish rapidly the findings of the investigation into the January events.",
        ),
    ),
    Question(
        "the telephone and the address of the chair's office",
        (),
        ("5 Contact 0032 2 28 45733", "y t"),
        ("itinerary", "1"),
        ("Contact: 0032 2 28 45733, Office of delegation Chair Christian Sagartz",),
    ),
    Question(
        "the e-mail of the chair's office",
        ("5",),
        ("Telephone 0032 2 28 45733", "christian.sagartz@europarl.europa.eu"),
        ("5",),
        ("0032 2 28 45733; christian.sagartz@europarl.europa.eu",),
    ),
    Question(
        "what is not known of the dates",
        ("slash", 'type "the year of the visit"', "enter"),
        (
            "not stated The year of the visit: it is not printed with the dates.",
            "The day on which the delegation was in which city.",
        ),
        ('find "the year of the visit"', "1"),
        (
            "not stated: The year of the visit: it is not printed with the dates.",
            "not stated: The day on which the delegation was in which city.",
        ),
    ),
    Question(
        "who from the United Nations was met, and where",
        ("slash", "type united nations", "enter"),
        (
            "MEETING Nur-Sultan (derived)",
            "Met UN Resident Coordinator",
            "representatives of UN Regional Cooperation Office",
            "representatives of the Office of the High Commissioner for Human Rights",
            "1 of 6 “united nations”",
        ),
        ("find united nations", "1"),
        (
            "6 found: “united nations”",
            "Heading: MEETING; Nur-Sultan (derived)",
            "Met: UN Resident Coordinator",
            "Met: representatives of UN Regional Cooperation Office",
            "Met: representatives of the Office of the High Commissioner for Human Rights",
        ),
    ),
    Question(
        "in which paragraph the United Nations are named",
        ("slash", "type united nations"),
        ("United Nations offices ¶ 5",),
        ("find united nations",),
        ("United Nations offices; paragraph 5",),
    ),
    Question(
        "what exactly was called for about prisoners, and who is named",
        ("slash", "type prisoners", "enter"),
        (
            "CALL said by the delegation",
            "“the release of all political prisoners, in particular Janbolat Mamai” y c · ¶ 9",
            "Case Janbolat Mamai, Kazakh journalist and leader",
            "Said by the delegation (“They”, “called for”)",
        ),
        ("find prisoners", "1"),
        (
            "Heading: CALL; said by the delegation",
            "“the release of all political prisoners, in particular Janbolat Mamai”; paragraph 9",
            "Case: Janbolat Mamai, Kazakh journalist and leader",
            "Said by: the delegation (“They”, “called for”)",
        ),
    ),
    Question(
        "did the delegation itself or its chair ask for publication of the findings",
        ("slash", "type publication findings", "enter"),
        (
            "In the chair’s quotation (3) Christian Sagartz",
            "CALL quoted: Christian Sagartz",
            "Publish rapidly the findings of the investigation into the January events.",
            "credible to its Citizens as well as the International Community” y c · ¶ 11",
        ),
        ("find publication findings", "1"),
        (
            "In the chair’s quotation, Christian Sagartz",
            "Heading: CALL; quoted: Christian Sagartz",
            "Publish rapidly the findings of the investigation into the January events.",
            "credible to its Citizens as well as the International Community”; paragraph 11",
        ),
    ),
    Question(
        "which of the four belongs to ID",
        ("slash", "type ID", "enter"),
        (
            "PARTICIPANT OF THE DELEGATION Silvia Sardone",
            "Group ID (Identity and Democracy · outside)",
            "“Silvia Sardone (ID, Italy)” y c ¶ 13",
        ),
        ("find ID", "1"),
        (
            "Heading: PARTICIPANT OF THE DELEGATION",
            "Group: ID (Identity and Democracy, outside)",
            "“Silvia Sardone (ID, Italy)”; paragraph 13",
        ),
    ),
    Question(
        "in which paragraph the word “facilitator” stands, and who says it",
        ("slash", "type facilitator", "enter"),
        (
            "QUOTATION · Christian Sagartz ¶ 11",
            "as a potential facilitator between the civil society",
            "— Christian Sagartz (EPP, Austria), Chair of the delegation",
            "1 of 1 “facilitator”",
        ),
        ("find facilitator", "1"),
        (
            "Heading: QUOTATION, Christian Sagartz; paragraph 11",
            "as a potential facilitator between the civil society",
            "— Christian Sagartz (EPP, Austria), Chair of the delegation",
            "1 found: “facilitator”",
        ),
    ),
)
