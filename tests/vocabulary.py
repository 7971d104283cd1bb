"""The words that each format has of its own: all others of an export are the record's."""

from __future__ import annotations

_MATRIX = """
addressee assessment attached before by case deadline in link marks matches none not number one own
people position preferred publication quoted readings record reference said sentence several since
situation stated steps with words
"""

VOCABULARY: dict[str, str] = {
    "json": "direction ltr",
    "csv": """
    164 against also case concerns contact counterpart differs direction e gap held id in itinerary
    link ltr matches not participant participants people quote readings record remark section
    several stated statement status step translation type visited whole
    """,
    "md": """
    164 256 address against also among are at attached belongs by case concerns contact date day
    described details dial differs district e far forms has have held here host in is itinerary its
    languages listed local mail match matches met more named no none not nothing number others
    overview own part participant participants particulars people place places praise publication
    published quote quoted readings record recorded s said says sending sent several sha stated
    statement taking text texts then this time took undated verbatim was when where who whom wording
    words
    """,
    "matrix": _MATRIX,
    "matrix-html": f"""
    {_MATRIX} are be columns device differs filled initial last scale was what width
    """,
    "csl": """
    address author circa document genre id in is issued keyword literal note number parts record
    report true type
    """,
    "ris": """
    02 05 06 08 address au da er gen id in is kw la m3 n1 py record rprt sn ti ty ur
    """,
    "bib": """
    address annotation aug author howpublished in is jun keywords mar misc month number record
    techreport type year
    """,
    "vcf": """
    ablabel adr begin cell district fn individual is item1 item2 matches none not note org
    participant publication readings role said socialprofile stated tel type uid undated uri urn
    uuid vcard version voice x
    """,
    "ics": """
    begin by certain confirmed day dtend dtstamp dtstart en here host local location matches met
    missiontui not prodid publication readings sent several stated summary tentative time took
    transp transparent uid vcalendar version vevent when without
    """,
    "annotations": """
    activitystreams anno annotation annotationpage annotations at by case commenting container
    context describing exact format http items jsonld list matches motivation not ns org plain
    praise purpose quoted readings said says selector several specificresource stated tagging tags
    target textquoteselector textualbody type uri urn uuid w3 where www
    """,
    "ftm": """
    256 address against agent among are article at attached by case client concerns date day
    description differs district document documentation enddate entity event far forms have held
    here holder host id in involved is its keywords languages listed local location match matches
    member membership met name named no none not note number object organization own part
    participant participants people place political position praise properties publication published
    publishedat quoted readings record recorded representation role said says schema sent several
    sha sourceurl startdate stated statement status subject summary taking text texts then this time
    took unknownlink verbatim was weakalias when where who whom wording words
    """,
    "html": """
    1 164 256 9 acknowledgement added address against all also alternatename among another apart are
    article as asks at attached attendee be belongs brief by can case commitment concern concerns
    contact containedinplace context contradicts counterpart creator date datepublished day default
    derived described details device dial differs discrepancy district do e else elsewhere emphasis
    en enddate event eventcancelled eventscheduled eventstatus expectation expects far filled
    finding forms found from gap genre graph has have heading headline held here host https id in
    initial inlanguage inline is ispartof it itinerary its itself jobtitle kept kinds languages
    leaves letter like link listed local location mail mailto match matches matters met missiontui
    more named nearest no nobody none not notes nothing number open or org organization others out
    outside overview own paragraph parentorganization part participant participants particulars
    people place places praise preferred printed program published quote quoted read readings
    recognition recommendation recommends record recorded reference s said says scale schema sending
    sent several sha shown sic signs slip somebody something src stand stands startdate stated
    statement states step stresses style subevent taking tel telephone text texts that then they
    this though time took translation type unchecked undated unsafe used verbatim voices was ways
    welcome what when where who whom width word wording words worked worry yet
    """,
}
"""The words of each format in small letters, parted by white space.

No name of a person, a place or a month is among them: where an export has one, it is the record's.
"""
