// THE LAST WATCH

=== last_watch ===
# title: Twenty Past Three
# mood: tense
{ how:
- "watch":
    ~ truth = truth + 2
    ~ low_hands = true
- "ask":
    ~ truth = truth + 2
- "thole":
    ~ truth = truth + 2
    ~ trust = trust + 1
- "report":
    ~ truth = truth + 2
    ~ trust = trust + 1
- "opened":
    ~ trust = trust + 1
}
{ how:
- "watch": Flour bin. Coal-box. Under the bunks, flat on its face, with a long arm feeling about in the dust. Nowhere that would hide a grown man. It stands the child's mug upright, where somebody has knocked it over. Then the lamp takes, and there's only wet on the floor.
- "ask": It turns round. Where {dbl}'s face ought to be is a piece of dark with rain in it. "One of ours," it says. "He was told to sing out. He'll be cold by now." It doesn't sound angry. It sounds like the end of a long day. Then the lamp takes, and it's gone.
- "thole": He comes, since you ask him. It stops in front of him. It holds out one hand flat, palm down, three and a half feet off the floor, where the top of a head would be; looks at its hand; looks at Thole's waistcoat, higher up; and goes round him, as you'd go round a post. The lamp takes. Thole is crying like a boy.
- "report": "Report," says {lead()}, in a voice nobody knew was in there. The wet heels come together. "Twenty-two mustered, sir. One wanting. Small. Have you had the cupboards out, sir?" And it waits to be told, with water running off its cuffs, until the lamp takes.
- "opened": Marrack falls in and holds on to the first leg he finds.{not confessed && not v_gut: "There's drums of mine hid in the gut," he says into a knee. "I've brought two cans. I sold the rest, I sold it all. Put that in the book, and put me down as well, put me down twice."| He says nothing at all for some minutes, and that frightens you more than the knocking did.}
- "quiz": "What did the boots cost?" you shout. "Three pound! Three pound ten, out of the oil, God forgive me!" You let him in.{not confessed && not v_gut: He has two cans of good oil with him, from a place he had meant to keep to himself.| It's the first price he has ever quoted without adding something.}
- "stopped": You stop. It takes more doing than the shoving did. Nobody looks at anybody on the stairs.
- else: It goes round. Somebody is afraid of moths. Somebody stole a bicycle. "There was a man who rowed us," says the last of you. "I've got blisters on no hands." It goes in the log: a boatman, name of, name of. Marrack.
    ~ named_marrack = true
}
{ (how == "opened" or how == "quiz") && not confessed && not v_gut:
    ~ confessed = true
    ~ oil = oil + 2
}
{ marrack && (how == "watch" or how == "ask" or how == "thole" or how == "report"): Marrack comes up from the boat with wet boots, and wants to know what you're all staring at.}
{ guilty_drum && marrack: He has carried up a can of good oil, and doesn't say where it's from.}
{ guilty_drum && marrack:
    ~ oil = oil + 1
}

{ oil <= 0:
    ~ oil = 0
    ~ dark_now = true
}
{dark_now:The flame sinks to a blue bead and stays there. There is no oil behind it. You have minutes of it, not hours.|The lamp is burning, with {oil_left()}.} Count: {words(crew())} of you, and Thole, who has to be reminded. Far out to the south a white light has come up over the edge of the sea: the Lady Rowan, two hundred and twelve aboard. {marrack:"It's slack water," says Marrack. "I said nobody leaves before morning. It's morning."|}
~ fresh()
+ [Work it out, round the table] -> reckon_who
+ {not dark_now} [Just feed the lamp till dawn] -> vigil
+ {dark_now} [Find something else to burn] -> burn
+ {turns < 21 || not marrack} [Offer it the old man # style: danger] -> give
+ {marrack} [Take the boat and go, now] -> boat_leave

=== reckon_who ===
# title: Who Is Counting?
# mood: calm
You sit down at the table that was laid for you, with Thole at the head of it because you make him. What have you got?

It comes when there's no light to tell it to keep off. It counts every head on the rock, and gets it right, and waits for one of them to answer. {low_hands:It looks where only a child would fit.|Its handprints are no higher than your belt.} {v_log:Those it takes go out of every memory, but not out of the ink.|} {v_jamb:A boy was first measured on that door post at six years old, in the spring of the wreck.|} {v_sayle:Sayle said "Here" to it, and that was the wrong answer.|} {roll_found:You have Perpetua's muster, and the page old Josiah cut out.|}

"Somebody's keeping a book out there," says {anyone()}. "Who?"
~ fresh()
+ [The drowned keepers, wanting company]
    ~ how = "no"
    -> reckon_whom
+ [The mate of the Perpetua, at his muster]
    ~ how = "yes"
    ~ truth = truth + 1
    -> reckon_whom
+ [Josiah Thole, paying for his sleep]
    ~ how = "josiah"
    -> reckon_whom
+ [Nobody. The sea has learned to talk]
    ~ how = "no"
    -> reckon_whom

=== reckon_whom ===
# title: Who Doesn't Answer?
# mood: calm
{ how:
- "yes": "A mate," says Thole. "Aye. It'd be the mate calls the muster." He has put down his cup very carefully. Fifty years is a long while to go on calling it.
- "josiah": "My father's buried ashore," says Thole, "and he never in his life asked anyone to sing out. He asked them to hush." So it's not Josiah. But something in that has made Thole look at his hands.
- else: It doesn't sit right. It has a seaman's voice, and it knows what it's short of, to a man. You let that one lie.
}

All right. Someone calls a roll, and it's right but for one, and he won't stop till that one has answered. He took Birrell and Sayle, and it wasn't them he wanted. {roll_found:You have twenty-three names on the table and you go down them with a finger.|Twenty-three souls, the slate says. You can hear Thole breathing.}

"So who doesn't answer?"
~ fresh()
+ [A child of the wreck, never found]
    ~ how = "lost"
    -> plan
+ [Whoever is on the rock. Anyone will do]
    ~ how = "any"
    -> plan
+ [A child of the wreck, saved and never told]
    ~ how = "saved"
    -> plan
+ [Josiah. The mate wants him to own up]
    ~ how = "josiah"
    -> plan

=== plan ===
# title: What to Do About It
# mood: tense
{ how:
- "saved":
    ~ truth = truth + 2
    ~ trust = trust + 1
- "lost":
    ~ truth = truth + 1
- "told":
    ~ truth = truth + 2
- "barred":
    ~ trust = trust + 2
}
{ how:
- "saved": {boy_name:You read out the last line of the roll. "Daniel," says Thole, before you've got to it.|Nobody looks at Thole, and then everybody does. "Daniel," he says. "I don't know why I said that."} He has gone grey. "He told me they wanted me. He never told me what for. He never said they were only asking."
- "lost": "They'd have found him, if he'd drowned," says Thole. "They're down there. It's up here that they're looking." It's the cleverest thing anyone has said tonight, and he seems sorry to have said it.
- "any": "It's had me under its hand," says {anyone()}. "It didn't want me. It put me back." No. It isn't anyone.
- "josiah": "He's buried ashore," says Thole again. "They'd know that." You go round it twice, and the candle gets shorter.
- "told": You go up four flights not speaking. A little boy, and his dad's got the book. {boy_name:D. Arkle, boy, 6, with his father.|} Thole is standing at the lamp with his collar buttoned. He looks, for a moment, about six.
- "barred": You stand in the doorway until he takes his coat off again. He's shaking. "He always sat outside the door," he says. "Nobody's ever stood in front."
- "rowed": You climb the steps again with your blisters. Thole is at the top, counting you in. "{cap(crew())}," he says; and then, as if trying a tooth, "and me."
- "arkle": You put it ashore on the steps, and it thanked you. You tell Thole the name it gave: Arkle. He says it over. He says it again with another name in front, quite naturally, as you'd put on a coat in the dark: "Daniel Arkle. Who's that?"
- else: You go up to the lamp.
}
{ how == "saved":
    ~ boy_name = true
}

{dark_now:The flame is a blue bead. It'll be dark in a minute, whether you choose it or not.|To answer him you'd have to be dark, and the Lady Rowan is an hour off.} You have {oil_left()}. Whoever is on his book comes off it, you think, if somebody asks for them by name.
~ fresh()
+ [Put out the lamp and answer the muster]
    ~ how = "chosen"
    -> muster
+ {bell} [Ring the Perpetua's bell, then go dark]
    ~ how = "bell"
    ~ truth = truth + 2
    -> muster
+ {not dark_now && not held_vigil && turns < 23} [Keep the light till dawn instead] -> vigil
+ {dark_now} [Find something else to burn] -> burn
+ {not gave && turns < 22} [Offer it the old man # style: danger] -> give
+ [Let Thole say what is done]
    {
    - trust >= 3:
        ~ how = "thole"
        ~ trust = trust + 1
        -> muster
    - dark_now || held_vigil || turns >= 22:
        ~ how = "chosen"
        -> muster
    - else:
        -> vigil
    }

=== vigil ===
# title: The Long Hour
# mood: eerie
~ held_vigil = true
You feed it. Pump, prick the jet, wind the weight; pump. The cold comes up through the boots. {lone != "":{lone}, whom the rest of you have outvoted before now, has the first trick at the pump.|Nobody talks.}

Twenty to four. A knock, low down, at the tower door. A girl's voice, teeth chattering. "It's me. I'm not a sailor, so I don't think I have to keep off. I've been counting, and I'm the only one of us out here." {player_count() == 1:She says your name, {roll()}. She has it right.|She says your names, {roll()}, in that order. She has them right.}

{named_finch:Nobody knows the voice. Somebody looks at the log, and reads out from it: Finch? "Yes!" says the voice. "Oh, well done."|None of you has ever heard it before. Your mouth tastes of aniseed.}
~ fresh()
+ [Go down and open the door]
    ~ how = "draught"
    ~ oil = oil - 1
    -> muster
+ [Ask her, through the door, what they want]
    ~ how = "told"
    -> girl_told
+ [Keep it shut. Feed the lamp]
    {
    - rate == 1 && oil >= 3:
        ~ how = "vigil"
        -> end_light_held
    - rate == 2 && oil >= 2:
        ~ how = "vigil"
        -> end_light_held
    - else:
        -> dead_lamp
    }
+ {trust >= 2} [Tell Thole you'll stay and keep it]
    -> end_keepers

=== girl_told ===
# title: Through the Door
# speaker: A GIRL'S VOICE
# mood: warm
"They're not cross," says the girl. "I thought they'd be cross. They gave me a blanket. They think they're rescuing us. They think it's still the night of the wreck, and there's one they haven't got, and he's little, and it's his dad that has the book."

Her teeth are going like a typewriter. "Miss Sayle told him she was the boy. He looked at her ever so sadly. You can't fib to him. You can't be somebody else. It has to be the right one, and he has to say it." A pause. "Tam says are his boots all right."

{boots:You tell her that they're by the stove.|You look at one another. You left them on the sill.}

"I've got to go and be counted," says the girl.
~ fresh()
+ [Ask her name, and write it in the log]
    ~ named_finch = true
    ~ how = "told"
    -> plan
+ [Tell her to hold on till it's light]
    ~ how = "told"
    ~ trust = trust + 1
    -> plan

=== dead_lamp ===
# title: Ten Past Four
# mood: tense
~ dark_now = true
~ oil = 0
{rate == 1:All night you've burned it low; the Lady Rowan hasn't had a proper sight of you, and she is standing in much closer than she should. You put up the flame to warn her. It's more than the tank can bear.|You pour in the last can, and you can hear it's the last, by the note.} At ten past four the light goes yellow, then brown.

Her masthead light is clear above the horizon now. Under it, a spark of red and a spark of green. If you can see both her side lights, she's coming straight at you.

Down on the steps somebody clears his throat and opens a book.
~ fresh()
+ [Go down and answer the muster]
    ~ how = "chosen"
    -> muster
+ [Burn whatever will burn] -> burn
+ {marrack && turns < 21} [Take the boat while there's a boat] -> boat_leave

=== give ===
# title: One Off the Rock
# speaker: ISAAC THOLE
# mood: sad
~ gave = true
~ trust = trust - 1
You don't quite say it. You say: it wants one. You say: it's been one, all along, and it isn't one of us.

"No," says Thole. He puts on his uniform coat and does up every button. He winds the clockwork, so that it won't stop while he's gone. "I've been waiting fifty years for somebody to say so. My father never would. I used to wish he'd get it over." He looks at you with no reproach whatever, and this is hard to bear. "Mind the jet. She sulks."

He's afraid of the dark. You can see that he's going to do it all the same.
~ fresh()
+ [Let him go down alone # style: danger] -> end_isaac
+ [Go down with him, and hold his arm]
    ~ how = "beside"
    ~ trust = trust + 3
    -> muster
+ [Stand in the doorway. Not like this]
    ~ how = "barred"
    -> plan

=== boat_leave ===
# title: A Full Boat
# mood: eerie
Slack water, black as a stove. You go down the forty steps in file and get in, and Marrack shoves off. Above you the light goes round with one old man under it.{dark_now: There is hardly any light. There's a bead of blue, and his shape bent over it.|}

Fifty yards out, Marrack stops rowing. "She's low," he says. "She's sitting low."

There were {words(crew())} of you on the steps. There's no light to see faces by, so you number off, from the stern. It comes forward along the thwarts, each voice where it should be, and reaches the bow at {words(crew())}. "{cap(crew() + 1)}," says somebody in the bow, hoarse, obliging, glad to be asked. There is a sound of wet pages.
~ fresh()
+ [Row. Say nothing. Row] -> end_one_over
+ [Ask the one in the bow who he is]
    ~ how = "arkle"
    -> back_again
+ [Go back. He's alone up there]
    ~ how = "rowed"
    -> back_again

=== back_again ===
# title: Back
# mood: warm
{ how == "arkle":
    ~ truth = truth + 2
    ~ trust = trust + 1
    ~ boy_name = true
    "Arkle," says the one in the bow. "Mate of the Perpetua. I'd not have troubled you, only I thought you might be pulling round the rock. I've not finished looking." He seems to consider the oars. "He's only six. You'd know him. He'd be the one that's holding on."
    There's a silence, in which {lead()} turns the boat. Nobody has to be asked to row.
- else:
    ~ trust = trust + 2
    Nobody gives the order. One oar backs, then another, and the bow swings until the tower is in front of you again. The light comes round, very slowly, over the lot of you, and there's no one in the bow at all.
    "He never lit that for himself," Marrack says. "Did he? All those years." He pulls as if someone were paying him, and nobody is.
}
~ fresh()
+ [Up the steps, quick as you can]
    { trust < 2:
        ~ trust = 2
    }
    { turns >= 20:
        ~ how = "climb"
        -> muster
    }
    -> plan
+ [Stay on the landing and wait for him]
    ~ how = "landing"
    -> muster

=== muster ===
# title: The Muster
# mood: grand
~ dark_now = true
{ how:
- "bell": You ring it on the gallery, eight slow strokes, and the whole sea turns over to listen. Then Thole puts out the lamp with his own fingers.
- "thole": "Put it out," says Thole. "I'm tired of being shouted for." He does it himself, with his finger and thumb.
- "draught": The door comes open on nobody. The wind goes past you up a hundred and thirty-one steps, as though it had been told where to look, and the light goes out.
- "beside": {player_count() == 1:You take|{anyone()} takes} one arm, and {marrack:Marrack takes the other|the wall has the other}. You go down like people coming out of church. Behind you the lamp sinks, as it does with nobody at the pump, and is gone.
- "climb": He meets you halfway. He has seen the boat come back, and put out the lamp himself, and come down a hundred and thirty-one steps in the dark with one hand on the wall. "You forgot something," says Thole. You go down again together.
- "landing": You stand on the lowest dry step, {words(crew())} of you. You don't call out. High above, as if he had been waiting for it, Thole turns down the lamp, and you hear his boots begin on the stairs.
- else: The light goes out. After so much of it, the stars are a shock.
}

They come up out of the water in two rows and stand to attention as well as they can. The man in the blue jacket opens the book. There isn't a number in it. It's names. "Voss, cook." "Here," from the water. "Lisle. Penrose. Ames." "Here. Here, sir." Twenty-two of them, and every one answers, quick, to have it over.

"Arkle, D. Boy," says the mate.

Nothing. The sea drips off the rock. "Daniel," says the mate, and that isn't the voice he reads with. {how == "beside" or how == "landing" or how == "climb":Next to you|Behind you} Thole has put both hands over his mouth.{lone != "": {lone}, who has been outvoted once tonight already, goes over to stand with him.}
{ lone != "":
    ~ trust = trust + 1
}
~ fresh()
+ [Tell him that the boy was saved]
    ~ heard_muster()
    {
    - truth + trust >= 8 || (as_one() && truth + trust >= 6):
        ~ how = "told"
        -> claim
    - else:
        -> unheard
    }
+ [Answer 'Here' in the boy's place # style: danger]
    ~ heard_muster()
    -> end_answered
+ [Leave the silence for Thole to fill]
    ~ heard_muster()
    {
    - trust >= 5 && truth >= 5:
        ~ how = "self"
        -> claim
    - else:
        -> unheard
    }
+ [Report to him, officer to officer # crown # style: primary]
    ~ heard_muster()
    {
    - truth + trust >= 6:
        ~ how = "officer"
        -> claim
    - else:
        -> unheard
    }
+ [Light! Anything that burns!]
    ~ heard_muster()
    -> relight

=== relight ===
{
- oil >= 2:
    ~ how = "fled"
    -> end_light_held
- else:
    -> burn
}

=== unheard ===
# title: Then Where Is He?
# speaker: THE MATE
# mood: tense
{liar != "":"Here," {liar} is saying, under the rest of you, again and again, until somebody makes it stop. The mate has heard it. He has heard it before, from Sayle.|}
"That's kindly meant," says the mate. You can tell he doesn't believe a word. He has been told kind things by strangers before, and while they were being kind the water was rising. "Then where is he? I've had every locker out. I've had every man on this rock under my hand. There's no child here."

It's true. There's a keeper of fifty-six with his back against the wall, and he won't look.

The rows in the water have taken a step up. They are all on the rock, now.
~ fresh()
+ [Bring Thole down to him by the hand]
    {
    - trust >= 3:
        ~ how = "hand"
        -> claim
    - else:
        ~ how = "lead"
        -> end_isaac
    }
+ [Say: he grew up. He keeps the light]
    {
    - truth >= 6:
        ~ how = "grew"
        -> claim
    - else:
        -> end_nobody
    }
+ [Say nothing. Let him look for himself # style: danger] -> end_nobody
+ [Light! Anything that burns!] -> relight

=== claim ===
# title: Sing Out
# mood: grand
{ how:
- "told": "He was saved," you tell him. {roll_found:"The keeper took him out of your arms in the gut, living, and hid him, and told nobody. He grew up here. He's here."|"Somebody found him living, and hid him, and never told you. He grew up here. He's here."}
- "self": You leave it. It's the longest silence of your life{player_count() > 1:, and not one of you fills it|}. On the step behind you somebody takes his hands away from his mouth.
- "officer": "Mr Arkle," says {lead()}. "Your boy was taken off alive at first light on the ninth of March. I regret you weren't informed." The mate looks at {lead()}, and brings up his hand, slowly, to where a cap would be.
- "hand": He comes. He has hold of your hand as you'd hold a rail. When the mate looks for a child, at the height of a child, you take that cold palm and lift it, two feet higher, until it rests on the back of an old man's head.
- else: "He grew," you say. "They do. He kept that light for you for twenty-six years, so that nobody else should come in here. You've been shouting at him to sing out, and he's been doing it every eleven seconds."
}

"Here, sir," says Isaac Thole. And then, because it's dark, and because he is six: "Here, Dad. I kept awake."

The mate says: "Twenty-three." It takes him some time. He draws a line under it and shuts the book.

Then he opens it again, being an honest officer. "There's some here not ours. Picked up in good faith. Who'll sign for them? I'll need the names. Only such as I've got, mind. Whoever you name, I'll move them to the other side."
~ fresh()
+ [Birrell and Sayle]
    ~ heard_claim()
    ~ how = "two"
    -> signed
+ [Birrell, Sayle and Finch]
    ~ heard_claim()
    ~ how = "three"
    -> signed
+ [Birrell, Sayle, Finch and Marrack]
    ~ heard_claim()
    ~ how = "four"
    -> signed
+ [Read out every name that's in the log]
    ~ heard_claim()
    ~ how = "log"
    -> signed

=== signed ===
{ how == "four" && marrack:
    -> end_signed
}
~ temp ok_finch = how == "three" || how == "four" || (how == "log" && named_finch)
~ temp ok_marrack = marrack == 1 || how == "four" || (how == "log" && named_marrack)
// One voice is enough, if it has the right name.
{ not ok_finch && namer != "":
    ~ ok_finch = true
    ~ saver = namer
}
{ not ok_finch && namer_all != "" && marrack == 0:
    ~ ok_finch = true
    ~ saver = namer_all
}
{ not ok_marrack && namer_all != "":
    ~ ok_marrack = true
    ~ saver = namer_all
}
{ ok_finch:
    ~ finch = 1
}
{
- not ok_finch || not ok_marrack:
    -> end_short
- oil > 0:
    ~ marrack = 1
    -> end_all_hands
- else:
    ~ marrack = 1
    -> end_lanterns
}

=== burn ===
# title: What Will Burn
# mood: tense
~ dark_now = true
The Lady Rowan has both side lights open now, red and green, and they're getting further apart. You've matches, a stove, and a round iron gallery to make a fire on, a hundred and ten feet up in the wind. There's a table and five bunks, damp. {oil > 0:There's one can of oil to start it with.|There is no oil to start it with.}

And there's paper. Fifty years of log-books, dry as biscuit, eight feet of them: every lamp lit, every ship, every name. {named_finch:The page you wrote tonight is the uppermost.|It would go up like a haystack.}

"Not those," says Thole. "You don't know what you'd be burning." He doesn't either. That's rather the point.
~ fresh()
+ [Burn the furniture, and only that]
    {
    - oil > 0:
        ~ how = "fire"
        -> end_light_held
    - else:
        -> end_packet
    }
+ [Burn all of it, and the books # style: danger] -> end_kindling
+ {bell} [Ring the Perpetua's bell at her]
    ~ how = "rang"
    -> end_light_held
+ [Trust her to see the rock in time # style: danger] -> end_packet
