// THE FIRST COUNT AND THE SECOND

// Appended to the last place searched in the first watch.
=== falter ===
Then the light on the stair wall goes from white to yellow, and from yellow to brown. {dipped:You've been waiting for it. Even so.|Above you the burner coughs, like a man bringing up sea.}
~ fresh()
+ [Run for the lamp]
    ~ how = "run"
    -> dark1
+ [Call everyone into the kitchen]
    ~ how = "kitchen"
    -> dark1
+ [See that the tower door is barred]
    ~ how = "bar"
    -> dark1
+ [Stand by Thole's iron door]
    ~ how = "thole"
    -> dark1

=== dark1 ===
# title: The First Count
# image: dark.png
# alt: Pixel art: the view from a dark doorway, down wet steps to black water. Two ranks of pale seamen stand in the sea, with one place empty; in front of them a man holds an open book.
# mood: eerie
{ how == "thole":
    ~ trust = trust + 1
}
~ oil = oil - rate
{ not dipped:
    ~ oil = oil - 1
}
{ how:
- "run": You are on the third flight when it goes out.
- "kitchen": You're all in the kitchen, among the plates, when it goes out.
- "bar": {door_broken:You get to the door you broke, and put your backs against the hole, and it goes out.|You get to the door and lay your hands on the bolt, and it goes out.}
- else: "Come in or go away," says Thole through the iron, "but don't stand there where it ..." It goes out.
}

You hear the sea stop, as a room stops when somebody has walked in. Then, from the steps, a man's voice, hoarse and patient. "One," it says. Something passes over {player_name(1)}'s hair, as light as a hand that has found what it feels for to be the wrong size. {player_count() > 1:"Two." That's {player_name(2)}. }It comes up through all of you and leaves out nobody. Marrack whimpers at his. "{cap(crew())}," it says, and that is Finch. That's everyone.

"{cap(crew() + 1)}," says the voice, and waits. It's very good at waiting. "Sing out, whoever you are. Sing out, and we'll have you off."

Next to you Orla Finch, who was brought up to answer when she's spoken to, draws breath.
~ fresh()
+ [Answer it with your name]
    ~ heard_dark()
    ~ how = "name"
    -> after1
+ [Answer it with the number]
    ~ heard_dark()
    ~ how = "number"
    -> after1
+ [Take hold of the nearest sleeve]
    ~ heard_dark()
    ~ how = "sleeve"
    -> after1
+ [Keep still and say nothing]
    ~ heard_dark()
    ~ how = "silent"
    -> after1
+ [Go down to it. It sounds hurt # style: danger]
    ~ heard_dark()
    -> stair_down

=== stair_down ===
# title: Forty Steps
# mood: eerie
~ finch = 0
{ marked == "":
    ~ marked = lead()
}
The tower door is open. You don't remember opening it. There should be forty steps below you, and there are eleven; the sea has come up to be nearer.

They are standing in it in two rows, caps off, water to the thigh. You can't see faces, only patience. Beyond them lies something long and low with oars. A man in a blue jacket has a book under one arm, and he's holding out his other hand to you palm upward, the way you'd hand a child into a boat.

"Mind the thwart," he says. "There's a blanket."

It occurs to you that you're not afraid. It occurs to you that this is how it's done.
~ fresh()
+ [Take his hand # style: danger] -> end_landing
+ [Say "Not us", and go back up backwards]
    ~ how = "notus"
    ~ truth = truth + 1
    -> coat

=== after1 ===
# title: Nobody Missing
# mood: eerie
~ finch = 0
{ walker != "" && marked == "":
    ~ marked = walker
}
Light. Thole has come out and gone up past you with his eyes shut; he has the jet clear and a match to it. {dipped:Six minutes dark; it would have been twelve if you hadn't dipped the tank.|Twelve minutes dark.} 
{ how:
- "name": You gave it {player_count() > 1:names|a name}, and it said {player_count() > 1:each one|it} back slowly, as a man does who is writing. {marked != "":It wanted {marked}{character_name(marked) != marked:, whom it also called {character_name(marked)},|} twice.} Then: "Not him."
- "number": "{cap(crew() + 2)}!" you called. "Aye," it said. "So I make it. Then who's not singing out?"
- "sleeve": You held on to one another, and nothing came between. When the light returns, {sleeve != "":{sleeve} is holding|there's in your hand} four inches of oilskin cuff, torn off at the seam. It's a small cuff.
- else: Nobody made a sound. It went on waiting, like someone behind a door who can hear you not answer it.
}
{ how != "sleeve" && sleeve != "": {sleeve} grabbed the nearest sleeve in the dark and has come back with four inches of it: a small oilskin cuff.}
{ walker != "": {walker} is nine steps down, one hand on the wet rail, and says that it asked so nicely.}
{ pressed() >= 1 && pressed() < player_count(): {cap(pressed())} of you did something in the dark. The rest just stood there. The hair of those who just stood there is wet.}

You count. {cap(crew())}: {roll()}, and Marrack. {lead()} goes through it again aloud. {cap(crew())}. It's what you were at the quay. Nobody's missing.

A small oilskin hangs on the fourth hook and fits no one. You can taste aniseed, and can't think why.
~ fresh()
+ [Ask whose small coat that is] -> coat
+ [Read the page that is wet] -> wet_page
+ [Count again, by touch] -> touch
+ [Tend the lamp and let it be]
    ~ how = "tend"
    -> middle

=== coat ===
# title: A Coat That Fits Nobody
# mood: sad
{how == "notus":You get back to the light with your heart going, and with a small wet oilskin you seem to have caught hold of on the stairs. You are {words(crew())}. You were always {words(crew())}.|You take it down.} It would do for a girl, or a slight man. In one pocket is a chewed stub of pencil. In the other is a paper bag with {words(player_count() + 5)} aniseed balls in it, and a number on the bag, crossed out and corrected.

It's like the top of a stair in the dark, when your foot comes down for a step that isn't there.

"Put a name to it," says Thole. He has brought ink. "If any one of you's got a name, put it in the log. I've a feeling I should have, once. I've a feeling I should have done it twice."
~ fresh()
+ [Orla Finch]
    ~ heard_coat()
    ~ named_finch = true
    ~ how = "finch"
    -> middle
+ [Edith Sayle]
    ~ heard_coat()
    ~ how = "sayle"
    -> middle
+ [Tam Birrell]
    ~ heard_coat()
    ~ how = "birrell"
    -> middle
+ [Nobody. It is a spare]
    ~ heard_coat()
    ~ how = "spare"
    -> middle

=== wet_page ===
# title: Not Ours
# mood: eerie
Your relief book lies open, soaked. Somebody has been writing in it, in a round, careful, seagoing hand. "9 March. Found on the rock:" and then a list of you. "{lead()}. Not ours." {player_count() > 1:"{last_name() == lead():{player_name(1)}|{last_name()}}. Not ours." }"G. Marrack, boatman. Not ours." Every one of you is there, with a small neat tick, as if you'd been held up to a light and put back.

The last line is different. "O. Finch, girl. Answered. Taken aboard." And underneath, pressed so hard it has gone through the paper: "Still wanting one."

None of you has ever heard of an O. Finch.
~ truth = truth + 1
~ fresh()
+ [Ink O. Finch into the log regardless]
    ~ named_finch = true
    ~ how = "inked"
    -> middle
+ [Ask Thole who "ours" might be]
    ~ how = "ours"
    ~ truth = truth + 1
    -> middle
+ [Tear out the page and burn it # style: danger]
    ~ how = "burnt"
    ~ trust = trust - 1
    -> middle

=== touch ===
# title: By Touch
# mood: eerie
{player_count() == 1:You and Marrack stand back to back, feeling foolish, and put out your hands.|You shut your eyes, each lay a hand on the next one's shoulder, and say the numbers round.} {cap(crew())}. Good. You open your eyes.

There's a gap in the ring. It's beside Marrack, about the width of one person, and nobody had left it on purpose. Marrack looks at it. He could step sideways and close it, and so could you, and it's surprising how much nobody wants to.

"It counted {words(crew() + 1)} of us," says {player_count() == 1:Marrack|{anyone()}} slowly. "With a hand. Then it said one more, and waited. I was listening."
~ fresh()
+ [Do the sum again, with Thole in it]
    ~ how = "sum"
    ~ truth = truth + 2
    -> middle
+ [Ask whose place it is]
    ~ how = "place"
    -> coat
+ [Close the gap]
    ~ how = "closed"
    -> middle

=== middle ===
# title: The Middle Watch
# mood: tense
~ act = 2
~ inv = 0
{ rememberer != "" && not named_finch:
    ~ named_finch = true
    ~ how = "one"
}
{ how:
- "finch": You say it before you know you know it. Orla Finch. It goes into the log, and the ink stays black. Nobody can see her face; but {promise:you promised somebody something, in a boat, and you have just kept a corner of it.|there was a pencil, you're sure, and it was always right.}
- "one": "Orla Finch," {rememberer} insists, alone, against the lot of you. Nobody else has heard of her. {rememberer} takes the pen out of Thole's hand and writes it down.
- "sayle": Edith Sayle, you decide; and Thole writes it; and it looks wrong. She would have been a bigger woman. You don't know how you know.
- "birrell": Tam Birrell, you decide. {boots:You try the sleeve against his boots. A man can't be both those sizes.|It looks wrong on the page, like a hat on the wrong head.}
- "spare": A spare. Thole hangs it up again with great gentleness and stands there with his hand on it.
- "inked": O. Finch goes into the log in station ink, under no heading. It's a strange thing to do for a stranger. The pen didn't feel strange.
- "ours": "Ship's company," says Thole. "A mate'd say that. Ours, not ours. He'd have his own muster by heart." He hears what he has said, and goes to see to the lamp.
- "burnt": It burns green. Thole watches. "That was somebody's name," he says. "I don't know whose. You oughtn't to burn a name here."
- "sum": With Thole in it you're {words(crew() + 1)}. The voice got to {words(crew() + 1)} with its hand, and none of those was Thole: he was behind iron. So it counted one of you that you can't. And the number it waited on was him.
- "closed": Marrack steps sideways. The ring shuts. It's a perfectly good ring.
- else: You trim the lamp and oil the clockwork. It's a long while before anyone says anything, and then it's about aniseed.
}

Half past eleven. {oil > 0:You have {oil_left()}.|What's in the tank now is all the oil there is.} The night mail passes at five: the Lady Rowan, two hundred and twelve aboard. "It will come again," says Thole. "If you want to look about you, look now." {not v_shaft:Beside him the pipe of the weight shaft goes down through every floor of the tower. He pats it, going by, as you'd pat a dog you weren't fond of.}
~ fresh()
-> pick_middle

// Appended to the last place searched in the middle watch.
=== birds ===
Then, towards three, the birds come: petrels, hundreds, straight up the beam. Thole says they do, in autumn. But one is a gannet, and it comes through the glass, and the wind walks in behind it.
~ fresh()
+ [Wall the flame round with your coats]
    ~ how = "coats"
    -> double
+ [Block the hole with a bunk board]
    ~ how = "table"
    -> double
+ [Let it go out. Hold hands and count]
    ~ how = "hands"
    -> double
+ [Douse it yourselves, to save the oil]
    ~ how = "douse"
    -> double

=== double ===
# title: The Second Count
# image: stairs.png
# alt: Pixel art: a stone stair by lantern light. Somebody in a yellow oilskin climbs, dripping, with rain where the face should be. In the foreground, back to us, stands somebody in the same coat and cap, dry.
# mood: eerie
~ oil = oil - rate
~ dbl = lead()
{ marked != "":
    ~ dbl = marked
}
{ how:
- "coats": {as_one():Every coat goes up in the same second, and the flame lives almost long enough. You save a can of oil that way, if not the light.|You make a wall of coats, and the wind finds the buttonholes.}
- "table": You wrench a board off a bunk and get it to the hole. It fits, but for a hand's breadth. A hand's breadth is enough.
- "hands": {player_count() == 1:Marrack takes your hand without being asked.|You take hands, all of you.} It goes out, and you are all still here, for the moment.
- else: You turn it down yourselves, gently, and save what was in the pipe. It's the first time in fifty years anyone on the Teller has chosen the dark. Thole makes a noise like a child.
}
{ how == "coats" && as_one():
    ~ oil = oil + 1
}
{ how == "coats" && divided():
    ~ oil = oil - 1
}
{ how == "table":
    ~ oil = oil - 1
}
{ how == "douse":
    ~ oil = oil + 1
}

It counts you: {words(crew())}. It says {words(crew() + 1)}, and waits, and nobody sings out. Then there are boots on the stair. Marrack, back from seeing to the boat? {dbl} comes in, wringing out a cap, and says in {dbl}'s voice, "Nobody below."

{player_count() == 1:You haven't moved from the window. It has your walk.|{dbl} is standing next to you, and hasn't moved, and has started to shake.}

The wet one pays you no attention. It lifts the lid of the coal-box and looks in. It opens the cupboard under the bench.
~ fresh()
+ [Watch where it looks]
    ~ heard_double()
    ~ how = "watch"
    -> last_watch
+ [Ask it who it is looking for]
    ~ heard_double()
    ~ how = "ask"
    -> last_watch
+ [Bring Thole out and let it see him]
    ~ heard_double()
    ~ how = "thole"
    -> last_watch
+ [Order it to report # crown # style: primary]
    ~ heard_double()
    ~ how = "report"
    -> last_watch
+ [Throw the wet one out # style: danger]
    ~ heard_double()
    -> thrown

=== thrown ===
# title: The Wrong Side of the Door
# mood: tense
You run the nearest wet coat down four flights{thrower != "" && player_count() > 1:, {thrower} in front,} and out on the step, and {door_broken:hold what's left of the door with your backs|shoot the bolt}. Then Thole gets a match to the lamp.

{player_count() == 1:You look at your sleeves. You're bone dry.|{dbl} is beside you, bone dry.} So that's right. Everybody who should be here is here, excepting Marrack, who went down to see to the boat, and would have come back up with wet boots and a wet coat and his cap in his hand.

The lamp dips again. A fist on the bronze. "It's Gil!" it says. It's his voice. But it has been everyone's voice tonight. "It's only Gil! It's up to my knees, for the love of God!"
~ fresh()
+ [Open the door]
    ~ how = "opened"
    -> last_watch
+ [Ask him something only Marrack knows]
    ~ how = "quiz"
    -> last_watch
+ [Keep it shut. It could be anything # style: danger] -> suspicion

=== suspicion ===
# title: One Too Many
# mood: tense
~ marrack = 0
The knocking stops. After a while the lamp steadies, and you stand there with your backs to the door, and your shoulders hurt. You can't think what from. There {player_count() == 1:is one of you|are {words(crew())} of you}, and Thole. It's what you were at the quay. It must have been heavy work, rowing out here with no boatman.

It can wear a face. You all saw that. {player_count() == 1:You look at your own in the bottom of a pan. It looks back, a little late, you think.|Somebody says so. Somebody else says, well then. Without anyone deciding it, you've got as far as standing in a line.}
~ fresh()
+ [Stop this. Go up and see to the lamp]
    ~ how = "stopped"
    -> last_watch
+ [Say one true thing each, and go up]
    ~ how = "true"
    ~ trust = trust + 1
    -> last_watch
+ [Put out everyone who can't prove it # style: danger] -> end_barred
