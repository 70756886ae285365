// ================================================== ACT THREE: everybody at once
=== function late() ===
{ not seen_t:
    ~ audit = audit + 1
}
{ not seen_d:
    ~ cole = cole - 1
}
{ not seen_w:
    ~ wed = wed - 1
}
{ not seen_p:
    ~ soup = soup - 1
}

=== three_doors ===
~ begin()
~ late()
# title: Eleven o'clock, three doors
# mood: tense
{o_night()}

{hour == 10:Ten o'clock was cancelled, for lack of hands.}

{chill()}

The kitchen has three doors, one to a kingdom. At eleven all three open.

By the Hither door comes Mr Obol, with a list{not seen_t:, as nobody has been near him all night}. By the Yon door comes as much of Miss Cole as will fit, wishing to compliment the chef{not seen_d:, or to find out if there is one}. By the Plum door come the bride, the Dowager, and thirty-one guests who would like {groom == 0:their soup|the groom back}.

None of them has had a proper look at the others yet, because of the steam. Mr Obol collects from the dead, and Miss Cole has been officially slain three times. The Dowager is fanning herself and saying that there's something about that man's hat.

You have about four seconds of steam left.
+ [Stall Mr Obol]
    ~ c = 1
    -> stall_obol
+ [Stall Miss Cole]
    ~ c = 2
    -> stall_cole
+ [Stall the wedding]
    ~ c = 3
    -> stall_wedding
+ [Introduce everybody # style: danger]
    ~ c = 4
    -> introductions

=== function o_doors() ===
{ c != 1 and did("Stall Mr Obol"):
    ~ audit = audit - 1
    {Hand()} has Mr Obol by the sleeve and is confessing to things.
}
{ c != 2 and did("Stall Miss Cole"):
    ~ cole = cole + 1
    {Hand()} has hung a row of tea towels over Miss Cole and is talking to her from underneath.
}
{ c != 3 and did("Stall the wedding"):
    ~ wed = wed + 1
    {Hand()} has got eleven of the guests peeling.
}
{ c != 4 and did("Introduce everybody"):
    ~ stir(1)
    {Hand()} has introduced two uncles to each other. They were already brothers.
}

=== stall_obol ===
~ begin()
# title: The Hither door
# speaker: MR OBOL
# mood: tense
{o_doors()}

Mr Obol's list has a black edge. He holds it against his chest and steps to the left. So do you. He steps to the right. So do you. It is the first dance he has had in thirty years, and you can see that he half knows it.

"I must ask you to let me by," he says. "There is something in this steam that has been dead for longer than I have. I can smell the interest."

Over his shoulder, through a thin patch, a fan has stopped moving.
+ [Take his coat, very slowly]
    ~ c = 11
    -> the_list
+ [Ask him to audit the spice rack]
    ~ c = 12
    -> the_list
+ [Ask if he was ever married]
    ~ c = 13
    -> the_list

=== stall_cole ===
~ begin()
# title: The Yon door
# speaker: MISS COLE
# mood: comic
{o_doors()}

She is in as far as the shoulders. The door frame has come with her and sits about her neck like a ruff.

"I never meet the chef," says Miss Cole. "I make a point of it. One becomes fond. But it's nearly midnight, and I thought that this once..." The hat has slid. There is something under it, on either side, that hats aren't usually hung on.

Eight feet away in the steam Mr Obol says "Hm", and licks his pencil.
+ [Straighten her hat for her]
    ~ c = 21
    -> the_list
+ [Say the chef will come to her]
    ~ c = 22
    -> the_list
+ [Hand her the pot lid to hide behind]
    ~ c = 23
    -> the_list

=== stall_wedding ===
~ begin()
# title: The Plum door
# mood: comic
{o_doors()}

Thirty-one guests in a kitchen is thirty-one too many, and some of them have brought chairs.

{groom == 4:Tansy has the onion you gave her by its cravat. "Say something," she's telling it. "You always say something."|{groom == 3:Tansy is looking at the onion sack, then at you, then at the sack.|Tansy takes a quick look at her husband, nearly, and he fogs up.}} An uncle has found the cooking sherry. The best man is leaning on the forbidden cupboard, and the cupboard has told him to stop.

The Dowager is on tiptoe, peering at a tall grey hat in the steam.
+ [Teach them the washing-up song]
    ~ c = 31
    -> the_list
+ [Hand out spoons]
    ~ c = 32
    -> the_list
+ [Give the Dowager a leg up]
    ~ c = 33
    -> the_list

=== introductions ===
~ begin()
{ clues() >= 1:
    ~ match = true
- else:
    ~ stir(2)
    ~ audit = audit + 1
}
# title: Everybody, this is everybody
# mood: grand
{o_doors()}

The steam goes up like a curtain, and you do it: names, professions, a small bow to each.

{match:You have put two and two together by now, and you say the names slowly. "Mr Ambrose Obol. The Dowager Margravine. Euphemia." The fan hits the floor. Mr Obol looks at his list, then over the top of it. "Effie?" he says. A patch of frost on his lapel lets go and runs.|As you know nothing about anybody, this goes badly. Mr Obol sees Miss Cole. Miss Cole sees Mr Obol seeing her. The Dowager sees a hat that she last saw going under the table, and faints across the bread.}

Miss Cole clears her throat. Every pan in the place rings.
+ [Offer everybody a chair]
    ~ c = 41
    -> the_list
+ [Bang the gong for soup]
    ~ c = 42
    -> the_list
+ [Hide behind one another]
    ~ c = 43
    -> the_list

=== function o_stall() ===
{ act(c == 11, "Take his coat, very slowly"):
    ~ audit = audit - 1
    His coat comes off at the rate of one button a minute, thanks to {hand}. There is a coat beneath it.
}
{ act(c == 12, "Ask him to audit the spice rack"):
    ~ audit = audit - 1
    ~ stir(1)
    "The spice rack," says {hand}. Mr Obol audits it. He finds against the nutmeg.
}
{ act(c == 13, "Ask if he was ever married"):
    { clues() >= 1:
        ~ match = true
        "Were you ever married?" asks {hand}. "Almost," says Mr Obol. "Almost," says the Dowager, in the steam. They turn round.
    - else:
        ~ k_obol = true
        "Were you ever married?" asks {hand}. He thinks. "It was on the menu," says Mr Obol. "In this room. I never got to the end."
    }
}
{ act(c == 21, "Straighten her hat for her"):
    ~ cole = cole + 2
    Standing on a stool on a table, {hand} puts the hat straight. Nobody has done that for her since the knight.
}
{ act(c == 22, "Say the chef will come to her"):
    ~ cole = cole + 1
    The chef will come to her, says {hand}. She goes out backwards with most of the door.
}
{ act(c == 23, "Hand her the pot lid to hide behind"):
    ~ audit = audit - 1
    The pot lid, from {hand}, covers one eye. Mr Obol walks past the rest of her and apologises to the wall.
}
{ act(c == 31, "Teach them the washing-up song"):
    ~ wed = wed + 1
    ~ stir(-1)
    {Hand()} starts the washing-up song. By the third verse there are clean bowls, which there hadn't been.
}
{ act(c == 32, "Hand out spoons"):
    ~ wed = wed + 1
    Spoons are handed round by {hand}. A person holding a spoon will wait almost for ever.
}
{ act(c == 33, "Give the Dowager a leg up"):
    ~ match = true
    ~ k_dow = true
    {c == 33:You give the Dowager|{hand} gives the Dowager} a leg up on to the flour bin. She sees over the steam. "Ambrose," she says, in a voice forty years younger than her hat, "you're late."
}
{ act(c == 41, "Offer everybody a chair"):
    ~ wed = wed + 1
    Chairs are brought by {hand}. It's hard to be monstrous sitting down.
}
{ act(c == 42, "Bang the gong for soup"):
    ~ cole = cole + 1
    {Hand()} bangs the gong. "Ah," says Miss Cole. "Now that has flavour."
}
{ act(c == 43, "Hide behind one another"):
    ~ stir(1)
    Led by {hand}, the hiding goes round in a circle, so that everybody's hidden and nobody is at the back.
}

=== the_list ===
~ begin()
{ audit >= 4:
    -> end_cold
}
# title: Mr Obol reads the list
# speaker: MR OBOL
# mood: eerie
{o_stall()}

The steam has gone. Mr Obol unfolds his paper. The stove turns blue.

"One cat, {eight:eight|seven} deaths, duty unpaid. One head chef, deceased, drawing wages in a cupboard. One large party"; he looks up, and up; "slain by a saint, by a knight, and by a committee. Never declared."

He takes out a watch. "I'm a reasonable man, or was. Close one account tonight and I shall call it a visit. Otherwise I take the heat of this house, down to the last coal, and of everybody in it." {match:He is taking great care not to look at the Dowager.}

The cat sits on the foot of {friend()}, as that is warm. Mr Obol waits.
+ [Give him his dinner first]
    ~ c = 1
    { did("Offer him the hat and a job"):
        -> hire_obol
    }
    -> pepper
+ [Give him the cat # style: danger]
    ~ c = 2
    -> give_cat
+ { met_bast } [Give him Madame Bast # style: danger]
    ~ c = 3
    -> give_bast
+ [Point at Miss Cole # style: danger]
    ~ c = 4
    -> duel
+ [Everybody into the cupboard]
    ~ c = 5
    -> crush
+ [Offer him the hat and a job # crown]
    ~ c = 6
    -> hire_obol

=== function o_list() ===
{ c != 1 and did("Give him his dinner first"):
    ~ soup = soup + 1
    {Hand()} has gone on quietly warming bowls.
}
{ c != 2 and did("Give him the cat"):
    {Hand()} held the cat out at arm's length. The cat has bitten {hand}, and the offer is withdrawn.
}
{ c != 3 and did("Give him Madame Bast"):
    { inside and not in_cupboard:
        {Hand()} nodded at the cupboard. "I saw that," says the cupboard.
    - else:
        {Hand()} was heard to murmur about the cupboard. The cupboard murmured back.
    }
}
{ c != 4 and did("Point at Miss Cole"):
    ~ cole = cole - 1
    {Hand()} pointed, and then had to pretend that it was at the clock.
}
{ c != 5 and c != 2 and did("Everybody into the cupboard"):
    ~ stir(1)
    {Hand()} is in the cupboard already, and can be heard being given peas to shell.
}

=== give_cat ===
~ begin()
# title: The cat's account
# mood: sad
{o_list()}

Mr Obol holds open a grey bag. It doesn't look like a bad bag. It has held cats before.

Bailiff looks at the bag, then round at the whole brigade, one face at a time, stopping at {friend()}. He isn't asking for anything. He's counting who is here, as he does every evening.

"{eight:Eight|Seven} deaths," says Mr Obol, "at one good fire apiece. Or anybody may pay it for him. It comes to a winter of cold hands, shared between you."

Then the cat gets up and walks towards the bag by himself, being the only one here who has never minded what people thought.
+ [Let him go # style: danger]
    ~ c = 11
    ~ cat_gone = true
    -> pepper
+ [Pay it with your own warmth]
    ~ c = 12
    ~ duty_paid = true
    -> pepper
+ [Snatch him back]
    ~ c = 13
    -> pepper

=== give_bast ===
~ begin()
# title: The chef's account
# speaker: MADAME BAST
# mood: sad
{o_list()}

"Oh, I heard," says Madame Bast.

The cupboard opens and she stands on the sill in her whites with her sleeves rolled. She takes a look round at the floor, at the one pot, at who has flour in their hair.

"It was me," she tells Mr Obol. "Thirty years ago. I've said for thirty years that I never knew whose the second grain was. It was mine. I'd forgotten that I'd already put one in." She wipes her hands. "You were laughing. I'd have liked you to have had the soup."

Mr Obol has gone quite still. Her foot is over the sill.
+ [Let her go]
    ~ c = 21
    ~ bast_gone = true
    -> pepper
+ [Ask her to taste it, one last time]
    ~ c = 22
    ~ bast_gone = true
    -> pepper
+ [Push her back in and shut the door]
    ~ c = 23
    -> pepper

=== duel ===
~ begin()
# title: One large party
# mood: tense
{o_list()}

"Ah," says Mr Obol.

"I see," says Miss Cole, and takes off her hat.

Without it she goes up as far as the beams and has to bend. All the frost in the room is on one side, and on the other the paint is coming up in blisters. Exactly halfway, the border runs down the middle of the pot, which is freezing at one handle and boiling at the other.

"Three times," says Miss Cole, "and I got over each of them. I don't see that it's anybody's business." There is a light far down in her throat, like a lamp coming upstairs.
+ [Stand in front of the lady]
    ~ c = 31
    -> pepper
+ [Put the soup between them]
    ~ c = 32
    -> pepper
+ [Apologise to both in writing]
    ~ c = 33
    -> pepper
+ [Let them settle it # style: danger]
    ~ c = 99
    -> end_crisp

=== crush ===
~ begin()
~ met_bast = true
~ inside = true
~ heat = true
# title: How many in the cupboard
# image: cupboard.png
# alt: A cupboard door stands open in a dark kitchen and golden light falls out. Inside, between two mops, a stout old woman in chef's whites sits on a bucket shelling peas, with a ginger cat across her feet.
# mood: comic
{o_list()}

It's one yard square, and it holds {num(player_count())} of the brigade, {k_voice or met_bast:Madame Bast, who isn't dead in here|a stout party with a bowl of peas who turns out to be Madame Bast, not dead in here}, a bride, a Dowager, two mops, the pot, and the front eleven feet of a critic.

There is no law in here. So Mr Obol, squeezed in last, has breath, and a pulse, and is alarmed by both. {groom == 4 or groom == 3:The onion Tansy is holding remains an onion. "Psst," says a voice from the onion sack.|And the thing in Tansy's arms is a young man in a cravat and nothing else. "Hello," says Perrin. "Don't anybody open the door."}

Step out, says Madame Bast, and it all goes back the way it was.
+ [Stay in here for good]
    -> end_fourth
+ [Serve the dinner in here]
    ~ c = 41
    ~ in_cupboard = true
    -> pepper
+ [Marry them quickly, in the dark]
    ~ c = 42
    -> pepper
+ [Come out again, with dignity]
    ~ c = 43
    -> pepper
+ [Make the hat a crown # crown]
    -> end_fourth

=== hire_obol ===
~ begin()
~ hired = true
# title: A conflict of interest
# speaker: MR OBOL
# mood: comic
{o_list()}

The hat comes off {crown_holder() != "":{crown_holder()}|its hook} and is held out, across the list, to Mr Obol.

"I don't follow," he says.

It is explained to him. An inspector can't assess a house that employs him; it would be a conflict of interest. If he should be, say, head chef, he would have to close his own file, report himself, and wait for a reply. Replies take about two hundred years.

Mr Obol turns it over, looking for the flaw. Then he puts on the hat. It fits. "What," he says, in a voice with a crack in it, "do I stir?"
+ [Give him the big spoon]
    ~ c = 51
    -> pepper
+ [Show him the pepper, and the notice]
    ~ c = 52
    -> pepper
+ [Introduce the rest of the brigade]
    ~ c = 53
    -> pepper

=== function o_account() ===
{ c == 1:
    Dinner first. "I'll allow it," says Mr Obol, sitting down at table nine with his napkin ready. "It is a very long time since anybody put it in that order."
}
{ c == 11:
    Bailiff steps into the bag. It's tied with string. The stove comes back on, and nobody goes and stands by it.
}
{ c == 12:
    ~ soup = soup + 1
    ~ audit = 0
    You hold out your hands. It goes out of every one of you at once, like leaving a bath. Mr Obol writes PAID, and the cat gets down out of the bag and begins at {friend()}, sitting on each of you in turn until you are warm.
}
{ c == 13:
    ~ audit = audit + 1
    You snatch him back. Mr Obol has an empty bag and a full page. "Then I shall have my dinner," he says, "and after that the heat."
}
{ c != 11 and did("Let him go"):
    {Hand()} had already let go. {Hand()} will be sorry about that for some time; the cat will see to it.
}
{ c == 11 and did("Pay it with your own warmth"):
    {Hand()} held out both hands to pay, alone. It wasn't enough for one. {Hand()} has been blue ever since, and won't be spoken to.
}
{ c == 11 and did("Snatch him back"):
    {Hand()} got as far as the string.
}
{ c > 20 and c < 24 and c != 21 and did("Let her go"):
    {Hand()} had the door held open for her, and doesn't know where to look.
}
{ c == 21 and did("Push her back in and shut the door"):
    {Hand()} tried to push her back in. She patted {hand} on the cheek, and left a floury hand there that won't wash off.
}
{ c == 21 and did("Ask her to taste it, one last time"):
    ~ soup = soup + 1
    {Hand()} ran after her with a spoon. "Longer," she said.
}
{ c == 21:
    ~ audit = 0
    ~ soup = soup - 1
    She goes, by the Hither door, and has him carry the peas as far as the step. He comes back without them and sits down at table nine with his napkin on his knees. The cupboard stands open, with two mops in it.
}
{ c == 22:
    ~ audit = 0
    ~ soup = soup + 2
    She tastes it. She says to wait, and you wait, all of you, and she's right. Then she hangs up her apron on nothing, and follows Mr Obol as far as the dining-room door, and doesn't come in.
}
{ c == 23:
    ~ audit = audit + 1
    ~ k_bast = true
    The door is shut on her, hard. "I was being noble," says the cupboard. "Oafs." It doesn't sound sorry.
}
{ act(c == 31, "Stand in front of the lady"):
    ~ cole = cole + 2
    ~ audit = audit + 1
    {c == 31:You stand in front of her|{hand} stands in front of her}, holding a sieve. Nobody ever has. The lamp goes back downstairs.
}
{ c > 30 and c < 34 and did("Let them settle it"):
    {Hand()} had started taking bets. They've been returned.
}
{ act(c == 32, "Put the soup between them"):
    ~ soup = soup + 1
    The pot is pushed between them by {hand}. They both breathe in. The frost and the fire each take a step back, out of manners.
}
{ act(c == 33, "Apologise to both in writing"):
    ~ cole = cole - 1
    ~ audit = audit - 1
    Two apologies are written out by {hand}. They are delivered to the wrong parties and prove very moving.
}
{ c == 41:
    ~ match = true
    Dinner will be served in the cupboard, on laps. Mr Obol finds himself pressed up against the Dowager, with a pulse. Neither of them mentions it.
}
{ c == 42:
    ~ wed = wed + 2
    They are married in the dark by a cook holding a mop. As there is no law in here it doesn't count, and there's not a dry eye, and those don't count either. Then the door gives way, and he is an onion again.
}
{ c == 43:
    ~ stir(1)
    You come out, one at a time, each saying "After you". It takes a quarter of an hour.
}
{ c > 40 and c < 44 and did("Stay in here for good"):
    {Hand()} stays in a little longer than the rest, and comes out with a second helping of peas.
}
{ c > 40 and c < 44 and c != 42 and did("Marry them quickly, in the dark"):
    ~ wed = wed + 1
    {Hand()} has married them anyway, in a whisper. It doesn't count. They've asked for a copy.
}
{ c > 40 and c < 44 and c != 43 and did("Come out again, with dignity"):
    {Hand()} came out with dignity and has been alone in the kitchen ever since, stirring.
    ~ soup = soup + 1
}
{ c > 41 and c < 44 and did("Serve the dinner in here"):
    ~ match = true
    {Hand()} had laid two places in there, knee to knee. The Dowager and Mr Obol have been looking at each other.
}
{ act(c == 51, "Give him the big spoon"):
    ~ soup = soup + 1
    He gets the big spoon from {hand}. He stirs as though it were signing something.
}
{ act(c == 52, "Show him the pepper, and the notice"):
    ~ k_sneeze = true
    ONE GRAIN, he reads. I MEAN IT. "So somebody was sorry," says Mr Obol.
}
{ act(c == 53, "Introduce the rest of the brigade"):
    ~ stir(-1)
    ~ soup = soup + 1
    He shakes every hand. {Hand()} says that it was like meeting a river.
}
{ c < 10:
    {o_list()}
}
