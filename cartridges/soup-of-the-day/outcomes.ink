// ================================================== what came of it
=== function o_night() ===
// riot
{ c == 901:
    Bong. It takes a while to stop. When it does you're all facing the same way, and the pot has come down the right way up.
}
{ c == 902:
    You all lie down. The pot, with nobody left to fall on, settles. From floor level the whole quarrel is seen to be about a teaspoon.
}
{ c == 904:
    The hat goes up, white and tall, on the end of a ladle held by {chef()}. Every hand comes off the pot. It is still hot, and it is still the only one.
}
{ c > 900 and c < 905:
    It is found to have cost an hour.
}
{ c > 900 and c != 901 and did("Bang the lid like a gong"):
    {Hand()} goes on banging the lid for a while, from down there.
}
{ c > 900 and c != 902 and did("Everybody lie down on the floor"):
    {Hand()} is found lying under the table, having made a stand.
}
{ c > 900 and c != 903 and did("Win the argument"):
    {Hand()} won the argument. It was about salt. There was nobody left in it.
}
// Miss Cole
{ c != 101 and did("Ask about the one"):
    ~ k_cole = true
    {Hand()} asks which one it was that she tasted. "Yours," says Miss Cole.
}
{ c != 102 and did("Read the notebook upside down"):
    {Hand()} has read her last page upside down: SHALL GO BACK TO CATTLE. {Hand()} will not say what it means, but is kinder to her after that.
    ~ cole = cole + 1
}
{ act(c == 103, "Bring ice for her tongue"):
    ~ cole = cole + 1
    The bucket of ice from {hand} goes down with a hiss. For eleven seconds, says Miss Cole, she could feel her teeth.
}
{ act(c == 104, "Bring something that crunches"):
    ~ cole = cole + 1
    ~ stir(1)
    {c == 104:You bring|{hand} brings} celery, crackling, and a chair leg. She puts the chair leg above the crackling, with a note on tone.
}
{ act(c == 111, "Promise her that very soup"):
    ~ promised = true
    ~ cole = cole + 2
    She is promised that soup, that very soup, by midnight. The promise is made by {hand}, and all of Hither hears it.
}
{ act(c == 112, "Tell her Madame Bast is dead"):
    ~ cole = cole + 1
    She is told about Madame Bast. The veil hangs straight for a while. "Then I shall be fair," she says. "I shan't be kind."
}
{ act(c == 113, "Ask what became of the bride"):
    ~ k_dow = true
    And the bride? "Married some porridge, I heard," says Miss Cole. "She's over there. She is the mother in this one."
}
{ act(c == 121, "Write in one kind word"):
    ~ cole = cole + 1
    In the margin, in pencil, now stands the word GENEROUS. Miss Cole finds it. She looks at every one of you, and longest at {hand}.
}
{ c == 122:
    ~ cole = cole - 2
    You correct INAUDDIBLE. Miss Cole reads it over with her pencil perfectly still. The cherries on her hat ripen and fall off.
}
{ c != 122 and did("Correct her spelling"):
    ~ cole = cole - 1
    {Hand()} could not leave it, and has taken the second D out of INAUDDIBLE. She has noticed.
}
{ act(c == 123, "Look at the ceiling, whistling"):
    The whistling is in several keys. "Is that the kitchen?" says Miss Cole. "It is very nearly audible."
}
// Mr Obol
{ c != 201 and did("Stand in Hither, tell the truth"):
    ~ audit = audit + 1
    {hand}, standing in Hither, could not help telling him that the envelopes vanish.
}
{ act(c == 202, "Stand in Yon, lie like a gentleman"):
    ~ audit = audit - 1
    Both feet in Yon, {hand} tells him the signature is the cat's. By the law of Yon he must bow and write it down. He underlines it twice.
}
{ c != 203 and did("Tuck in his napkin for him"):
    ~ k_obol = true
    {Hand()} has tucked in his napkin, and comes back quiet. "He's been here before," says {hand}. "He was going to be married."
}
{ act(c == 204, "Fetch him the cookery book instead"):
    ~ audit = audit - 1
    ~ stir(1)
    The cookery book, carried out by {hand}, is audited from the back. He disallows a flan.
}
{ act(c == 211, "Drum on everything you own"):
    ~ audit = audit - 1
    ~ stir(1)
    You drum. Mr Obol counts two hundred hearts, one of them a bucket, and gives it up for now.
}
{ c == 212:
    ~ audit = audit + 2
    You all hold your breath. Mr Obol hears a kitchen with nobody alive in it, and brightens, and begins to fill in the forms.
}
{ c != 212 and did("All hold your breath"):
    {Hand()} holds on to a breath rather too long and is listed, in pencil, as pending.
    ~ audit = audit + 1
}
{ c == 213:
    ~ audit = audit + 2
    ~ audit = audit + 1
    "Mops," he says. The stove side is Hither, and it's a crime to lie in Hither. He writes MOPS, with your names under it. The nearest kettle freezes.
}
{ c != 213 and did("Say it's the mops"):
    ~ audit = audit + 1
    "Mops," says {hand}, firmly, standing in Hither, where that's a crime. It is put down next to the name of {hand}.
}
{ act(c == 214, "Ask when his own heart stopped"):
    ~ k_obol = true
    And when did his own heart stop, asks {hand}. The trumpet comes down. "At table," says Mr Obol. "In this house, thirty years ago tonight. I was being married."
}
{ act(c == 221, "Ask her name"):
    ~ audit = audit - 1
    Her name? He takes a long time over it. "It began with laughing," says Mr Obol. "Effie. One called her Effie."
}
{ act(c == 222, "Ask what was in the bowl"):
    ~ k_sneeze = true
    What was in it? "Soup," he says. "Of the day. And two small round objects, where I have since been informed that there ought to have been one."
}
{ act(c == 223, "Slip a hot brick under his plate"):
    ~ heat = true
    ~ warm_hand = hand
    A hot brick from {hand} goes under his plate. He puts both hands on it, and doesn't enter it anywhere.
}
// wedding
{ c != 301 and did("Bring the groom in on a tray"):
    { groom == 1 or groom == 2:
        ~ wed = wed + 1
        {Hand()} parades the groom once round the room on a tray and brings him safe home.
    - else:
        {Hand()} parades an onion round the room on a tray. It gets a cheer. It may have deserved it.
    }
}
{ c != 302 and did("Follow her to the scullery"):
    ~ k_dow = true
    {Hand()} has followed the Dowager out, and comes back with this: she bought the curse herself. Her own bridegroom choked. Here.
}
{ c != 303 and did("Stall them with a speech"):
    ~ wed = wed + 1
    {Hand()} has made a speech of four words, of which three were "Well". It was warmly received.
}
{ act(c == 304, "Top up every glass"):
    ~ wed = wed + 1
    Every glass is full, thanks to {hand}. The uncles have begun to explain things to one another.
}
{ c == 311 and cat_fed:
    ~ groom = 1
    ~ wed = wed + 1
    Bailiff goes along the onions like a general. He sits on one. It is warm, it is rather flattened, and it is Perrin. He goes under the cloche.
}
{ c == 311 and not cat_fed:
    ~ groom = 4
    Bailiff, whom nobody has fed, looks at forty-one onions, then at you, then leaves. You pick one. It does look pleased.
}
{ c != 311 and did("See which one the cat sits on"):
    { cat_fed and (c == 312 or c == 314):
        ~ groom = 1
        ~ wed = wed + 1
        ~ c = 310
        "No, that's dinner," says {hand}, who had watched the cat. "This is Perrin. He's warm." They are swapped in the nick of time.
    }
}
{ c == 312 and chaos < 5:
    ~ groom = 1
    ~ wed = wed + 1
    "Perrin?" Three roll, downhill, towards Yon. One rolls uphill. You know a determined man when you see one.
}
{ c == 312 and chaos >= 5:
    ~ groom = 4
    "Perrin?" you all shout, in all directions. Every onion in the place jumps. You choose the one that seems most embarrassed.
}
{ c != 312 and did("Call his name and watch"):
    {Hand()} calls "Perrin!" and is answered by the best man, who is a Perrin too.
}
{ act(c == 313, "Have Tansy kiss the lot"):
    ~ groom = 0
    ~ wed = wed + 1
    Tansy kisses forty-one onions. At the thirty-eighth she stops. "He always does that," she says. She is keeping hold of him from now on.
}
{ c == 314:
    ~ groom = 4
    You choose one with good shoulders and tie the cravat on. Tansy looks at it for a moment longer than is comfortable. The Dowager looks relieved.
}
{ c != 314 and did("Pick a handsome one"):
    ~ stir(1)
    {Hand()} has given a second onion a bow tie, in case there's a best man.
}
{ act(c == 321, "Ask what his name was"):
    ~ k_obol = true
    His name? "Ambrose. Ambrose Obol. Something in ledgers." In the next room a pen stops moving.
}
{ act(c == 322, "Ask her to lift the curse"):
    She can't lift it. "Somebody must weep at the wedding, and not at the onion. Who is there that an onion doesn't work on? One would need not to breathe."
    ~ wed = wed + 1
}
{ c == 323:
    ~ wed = wed - 2
    ~ stir(1)
    You tell the bride. For a time the wedding is mostly noise. A trifle is used. When it is over the two of them are sitting back to back.
}
{ c != 323 and did("Tell the bride everything"):
    ~ wed = wed - 1
    {Hand()} has told the bride some of it, and has been hit with a trifle.
}
{ act(c == 331, "Toast the bride's nerve"):
    ~ wed = wed + 2
    The bride's nerve is proposed by {hand}. "She came anyway." They drink it standing, and Tansy doesn't cry, for the first time today.
}
{ act(c == 332, "Tell the one about the leek"):
    ~ cole = cole + 1
    ~ wed = wed - 1
    {Hand()} tells the one about the leek. There is a hush. Then, from tables one to four, a laugh that puts out the chandelier.
}
{ act(c == 333, "Make them all sing"):
    ~ wed = wed + 1
    ~ cole = cole + 1
    Led by {hand}, they sing. It is loud and not good. Miss Cole awards it marks for volume.
}
// cupboard
{ act(c == 401, "Dig the key out of the pepper"):
    ~ k_jar = true
    { chaos >= 3:
        ~ grains = grains + 1
        The arm of {hand} goes into the jar to the elbow. Out comes the key, and a black grain skips off the table's edge, and there is a very small plop. The cat looks at the pot. He sneezes. Once.
    - else:
        The arm of {hand} goes into the jar to the elbow and out comes the key. Not a grain is spilt. The cat breathes out.
    }
}
{ c == 402:
    ~ audit = audit + 1
    The lock gives to a fishbone. In the dining room Mr Obol, who knows the sound of an estate being opened, makes a note.
}
{ c != 402 and did("Pick the lock with a fishbone"):
    {Hand()} has a fishbone stuck in the lock and a feeling of having been useful.
}
{ c != 403 and did("Talk through the keyhole"):
    ~ k_sneeze = true
    "Count the cat," the keyhole tells {hand}. "One sneeze a grain."
}
{ act(c == 404, "Order it to come out"):
    ~ stir(-1)
    "Out," says {chef()}. There's a pause, and the door swings open. It was never locked. "It's a cupboard," says the voice. "I put NO on it and people stopped."
}
{ act(c == 411, "Ask for the recipe"):
    ~ recipe = true
    ~ soup = soup + 2
    "Recipe?" she says to {hand}. "Whatever there is. Then you wait. Then one grain, put in by one person, and everybody else knows. That's all it ever was."
}
{ act(c == 412, "Ask why only one grain"):
    ~ k_bast = true
    ~ k_sneeze = true
    "Two of us each put one in, once, and neither said. The bridegroom got both." She snaps a pod. "He works for the Revenue now. So I count the cat. One sneeze a grain."
}
{ act(c == 413, "Ask her to step out and help"):
    ~ soup = soup + 1
    She puts one foot over the sill. It goes grey to the ankle. She takes it back in. "I'll shout," she says, and she does: soup orders, through the door, at regular intervals.
}
{ act(c == 414, "Offer her back the hat"):
    ~ stir(-2)
    ~ soup = soup + 1
    {chef() == "whoever is nearest":One of you|{chef()}} holds out the hat. Madame Bast looks at it longer than she looked at the taxman. "I left it on the hook," she says. "If I'd wanted it I'd have fallen in with it on."
}
{ act(c == 421, "Ask how to mend the soup"):
    ~ recipe = true
    ~ soup = soup + 2
    "Lid off. Wait. Then one grain, from one person, and everybody else knows about it." That's the whole recipe, {hand} is told, and it is to go no further.
}
{ act(c == 422, "Ask about the pepper"):
    ~ k_bast = true
    "Two cooks put in a grain each, once, and neither told the other," says the keyhole to {hand}. "It killed a bridegroom. He's out there now with a ledger."
}
{ act(c == 423, "Ask what the cat knows"):
    ~ k_sneeze = true
    ~ k_seven = true
    "Sneezes once a grain, sits on what's living, and owes duty on {eight:eight|seven} deaths," says the keyhole. "He's the best cook of the lot of you."
}
// pot
{ act(c == 501, "Skim, wait, and taste"):
    ~ soup = soup + 2
    It is skimmed, and waited for, and tasted by {hand}, who makes the face people make when they find a coin.
}
{ act(c == 502, "Drop in one grain now"):
    ~ grains = grains + 1
    { c != 502 and first_hand == "":
        ~ first_hand = hand
    }
    { c == 502:
        One grain goes in, and everyone sees it go. The cat sneezes once, and lies down again.
    - else:
        For no reason anybody can see, the cat sneezes. Once. {Hand()} is studying the ceiling.
    }
}
{ act(c == 503, "Add whatever is nearest"):
    ~ soup = soup + 1
    ~ stir(1)
    {Hand()} adds what was nearest. It was barley, as it happens, and part of a sleeve.
}
{ act(c == 504, "Ask the cat's opinion"):
    ~ k_sneeze = true
    ~ soup = soup + 1
    The cat is shown a peppercorn by {hand}. He sneezes. He's shown two, and sneezes twice. He is shown the soup, and {grains == 0:does not sneeze|sneezes {grains == 1:once|more than once}}.
}
{ act(c == 511, "Fish him out with the ladle"):
    ~ soup = soup + 1
    The ladle goes in and comes out with a cat on it. {Hand()} holds it while he steps down. The soup, oddly, is improved.
}
{ act(c == 512, "Tip the pot to let him out"):
    ~ soup = soup - 1
    The pot is tipped, and {c == 512:out come a cat and a good third of the soup|{hand} is dissuaded, but not before a good third of the soup has gone}. Yon, which is downhill, smells delicious.
}
{ c == 513:
    ~ eight = true
    ~ audit = audit + 1
    You reason with him. He listens for as long as he can. Then the tag on his collar turns over with a click, from 7 to 8, and he climbs out by himself, dry-eyed, to wash. In the dining room a pen scratches.
}
{ c != 513 and did("Reason with him"):
    {Hand()} was still putting the case to him when he was removed.
}
{ act(c == 521, "It wants more time"):
    ~ soup = soup + 2
    It wants time. {Hand()} sits on the lid so that nobody can look.
}
{ act(c == 522, "It wants salt"):
    ~ soup = soup + 1
    It wants salt. It gets salt, from {hand}, and stands up straighter.
}
{ act(c == 523, "It wants company"):
    ~ soup = soup + 1
    ~ stir(1)
    It wants company, {hand} feels. You all draw up stools and tell the pot about yourselves. It goes bloop at the right places.
}
